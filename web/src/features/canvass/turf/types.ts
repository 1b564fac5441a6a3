import type { UnitRef } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type TurfRow = Omit<Schemas['TurfRow'], 'booth'> & { booth: UnitRef };
export type TurfWorker = Schemas['TurfWorker'];
export type TurfDoor = Schemas['TurfDoor'];
export type TurfDetails = Omit<Schemas['TurfDetails'], 'turf'> & { turf: TurfRow };
export type BoothDoors = Schemas['BoothDoorsForTurf'];
export type PaperSheet = Schemas['PaperSheet'];
export type PaperReceipt = Schemas['PaperReceipt'];

/** A corner of a line around doors. */
export interface Corner {
  latitude: number;
  longitude: number;
}
