import type { WithUnit } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type Seat = WithUnit<Schemas['PostView']>;
export type Vacancy = WithUnit<Schemas['Vacancy']>;
export type { Holding } from '$features/access/index.ts';
