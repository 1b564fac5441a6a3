import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type Figures = Schemas['Figures'];
export type Strength = Schemas['Strength'];
export type UnitStrength = Schemas['UnitStrength'];
export type SeatStrength = Schemas['SeatStrength'];
