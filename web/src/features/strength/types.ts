import type { WithUnit } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type Figures = Schemas['Figures'];
export type OnPaper = Schemas['OnPaper'];
export type Strength = WithUnit<Schemas['Board']>;
export type UnitStrength = WithUnit<Schemas['UnitFigures']>;
/** A seat at its place on the map. */
export type TileSeat = WithUnit<Pick<Schemas['SeatFigures'], 'unit' | 'tile_column' | 'tile_row'>>;
export type SeatStrength = WithUnit<Schemas['SeatFigures']>;
