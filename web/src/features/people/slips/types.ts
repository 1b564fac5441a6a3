import type { UnitRef } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];
type AtBooth<T extends { booth: unknown }> = Omit<T, 'booth'> & { booth: UnitRef };

export type Slip = AtBooth<Schemas['SlipView']>;
export type SlipRow = AtBooth<Schemas['SlipRow']>;
