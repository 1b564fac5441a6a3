import type { UnitRef } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type Side = Omit<Schemas['DuplicateSide'], 'home'> & { home: UnitRef };
export type Pair = Omit<Schemas['DuplicatePair'], 'one' | 'other'> & { one: Side; other: Side };
export type Merge = Schemas['MergeView'];
export type Which = 'one' | 'other';
