import type { WithUnit } from '$features/territory/index.ts';
import type { UnitRef } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type Drive = WithUnit<Schemas['DriveView']>;
export type Progress = Schemas['Progress'];
export type DriveChild = WithUnit<Schemas['DriveChild']>;
export type DriveSeat = WithUnit<Schemas['DriveSeat']>;
export type DriveBoard = Omit<WithUnit<Schemas['DriveBoard']>, 'drive' | 'children'> & {
  drive: Drive;
  children: DriveChild[];
};
export type MyDrive = Omit<Schemas['MyDrive'], 'drive' | 'booth'> & {
  drive: Drive;
  booth: UnitRef;
};
