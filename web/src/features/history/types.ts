import type { WithUnit } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type Held = WithUnit<Schemas['HeldView']>;
export type SeatOn = Omit<Schemas['SeatOn'], 'held'> & { held: Held | null };
export type TermEnd = WithUnit<Schemas['TermEnd']>;
