import { read } from '$platform/http.ts';
import type { SeatStrength, Strength, UnitStrength } from './types.ts';

export const readStrength = (unit: number) =>
  read<Strength>(`/units/${unit}/strength`, { keep: true });

export const readChildren = (unit: number) =>
  read<UnitStrength[]>(`/units/${unit}/strength/children`, { keep: true });

export const readSeats = (unit: number) =>
  read<SeatStrength[]>(`/units/${unit}/strength/seats`, { keep: true });
