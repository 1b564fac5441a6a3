import type { Door } from './doors.ts';
import { nextAfter, ofColleagues } from './next-door.ts';
import { nearest, type Position } from './near.ts';
import type { Walk } from './walk.svelte.ts';

/** Which of a booth's doors the worker goes to, and in which order; forgotten with the app. */
class Tour {
  /** Only the doors of this turf; all where empty. */
  turf = $state('');
  /** Nearest first from here; in their order where null. */
  here = $state.raw<Position | null>(null);
  /** The door where the worker was last. */
  last = $state<string | null>(null);

  of(walk: Walk, booth: number): Door[] {
    const all = walk.doors(booth);
    const turf = walk.packs.get(booth)?.pack.turfs.find(({ id }) => id === this.turf);
    const given = turf ? new Set(turf.doors) : null;
    const doors = given ? all.filter(({ id }) => given.has(id)) : all;
    return this.here ? nearest(doors, this.here) : doors;
  }

  /** Where to go after this door. */
  next(walk: Walk, booth: number, after: string | null, today: string): Door | null {
    // whoever chose a turf walks it, whosesoever it is
    const colleagues = this.turf ? undefined : this.colleagues(walk, booth, today);
    return nextAfter(this.of(walk, booth), after, today, colleagues);
  }

  /** Doors that a colleague has, and the name of the turf. */
  colleagues(walk: Walk, booth: number, today: string): ReadonlyMap<string, string> {
    return ofColleagues(walk.packs.get(booth)?.pack.turfs ?? [], today);
  }
}

export const tour = new Tour();
