import { within } from './map.ts';
import type { Corner, TurfDoor } from './types.ts';

/** Numbers by which doors lie together. */
export type Numbered = 'section' | 'panna';

export const numbersOf = (doors: TurfDoor[], by: Numbered): number[] =>
  [...new Set(doors.flatMap((door) => door[by] ?? []))].sort((a, b) => a - b);

/** How somebody says which doors they mean; a run goes from one door to another in house order, in either direction. */
export type Way =
  | { how: Numbered; number: string }
  | { how: 'drawn'; corners: Corner[] }
  | { how: 'run'; from: string; to: string }
  | { how: 'count' };

export function chosenBy(way: Way, doors: TurfDoor[]): TurfDoor[] {
  switch (way.how) {
    case 'count':
      return doors;
    case 'drawn':
      return within(doors, way.corners);
    case 'run': {
      const ends = [way.from, way.to].map((id) => doors.findIndex((door) => door.id === id));
      return ends.includes(-1) ? [] : doors.slice(Math.min(...ends), Math.max(...ends) + 1);
    }
    default:
      return doors.filter((door) => door[way.how] !== null && String(door[way.how]) === way.number);
  }
}
