import type { UnitRef, WithUnit } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type DeskDoor = Schemas['DoorView'];
export type BoothDoors = Schemas['BoothDoorsView'];
export type HouseListResult = Schemas['HouseListResult'];
export type FieldConflict = Omit<Schemas['ConflictView'], 'booth'> & {
  booth: UnitRef;
};
export type ConflictSide = Schemas['ConflictSide'];
export type HeldRecord = WithUnit<Schemas['HeldView']>;
export type HeldDetail = Schemas['HeldDetail'];
