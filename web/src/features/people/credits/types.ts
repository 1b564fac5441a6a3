import type { UnitRef } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type MyCredits = Schemas['MyCredits'];
export type MyFlag = Schemas['MyFlag'];
export type Flag = Omit<Schemas['FlagView'], 'recruiter_home'> & { recruiter_home: UnitRef };
