import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type UnitRef = Schemas['UnitRef'];
export type Unit = Schemas['Unit'];
export type FoundUnit = Schemas['FoundUnit'];
export type Level = UnitRef['level'];
export type Import = Schemas['Import'];
export type Refusal = Import['refusals'][number];
