import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type Level = 'state' | 'division' | 'district' | 'constituency' | 'sector' | 'booth';

/** A unit as the generated types have it, its level narrowed to those that there are. */
type Levelled<T> = Omit<T, 'level'> & { level: Level };

export type UnitRef = Levelled<Schemas['UnitRef']>;
export type FoundUnit = Levelled<Schemas['Found']>;
export type Unit = Omit<Levelled<Schemas['UnitPage']>, 'path'> & { path: UnitRef[] };

/** A thing of the generated types whose unit is a unit of the territory. */
export type WithUnit<T extends { unit: unknown }> = Omit<T, 'unit'> & { unit: UnitRef };

export type ImportState =
  'reading' | 'previewed' | 'refused' | 'applying' | 'applied' | 'interrupted';

export type Refusal = Schemas['Refusal'];
export type Import = Omit<Schemas['Import'], 'state' | 'columns' | 'problem' | 'new'> & {
  state: ImportState;
  new: number;
  columns: Record<string, string>;
  problem: ({ code: string } & Record<string, unknown>) | null;
};
