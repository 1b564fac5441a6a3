import type { WithUnit } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type HandOver = WithUnit<Schemas['HandOverView']>;
export type HandOverDetail = Omit<Schemas['HandOverPage'], 'hand_over'> & { hand_over: HandOver };
export type Visit = Schemas['VisitView'];
