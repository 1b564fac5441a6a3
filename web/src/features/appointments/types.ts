import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type Seat = Schemas['Seat'];
export type Vacancy = Schemas['Vacancy'];
export type Appointment = Schemas['Appointment'];
export type Card = Schemas['Card'];
export type Holding = Schemas['Holding'];
