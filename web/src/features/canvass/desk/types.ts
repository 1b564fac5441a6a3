import type { UnitRef, WithUnit } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type DeskDoor = Schemas['DoorView'];
export type BoothDoors = Schemas['BoothDoorsView'];
export type HouseListResult = Schemas['HouseListResult'];
/** A value may be anything that a field of a door holds. */
export type ConflictSide = Omit<Schemas['ConflictSide'], 'value'> & { value: unknown };
export type FieldConflict = Omit<Schemas['ConflictView'], 'booth' | 'kept' | 'rival'> & {
  booth: UnitRef;
  kept: ConflictSide;
  rival: ConflictSide;
};
export type HeldRecord = WithUnit<Schemas['HeldView']>;
/** The record as the phone sent it. */
export interface HeldDetail {
  held: HeldRecord;
  record: unknown;
}
