import type { WithUnit } from '$features/territory/index.ts';
import type { UnitRef } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type Walker = Omit<Schemas['WalkerView'], 'booth'> & { booth: UnitRef };
export type DayWalk = Omit<WithUnit<Schemas['DayWalk']>, 'walkers'> & { walkers: Walker[] };
export type WalkFigures = Schemas['WalkFigures'];
export type WalkBelow = Omit<WithUnit<Schemas['WalkBelow']>, 'children'> & {
  children: (Omit<Schemas['ChildWalk'], 'unit'> & { unit: UnitRef })[];
};
export type TurfRow = Omit<Schemas['TurfRow'], 'booth'> & { booth: UnitRef };
export type Place = Schemas['PlaceView'];
export type RevisitDoor = Schemas['RevisitDoor'];
export type SuggestedDoor = Schemas['SuggestedDoor'];
