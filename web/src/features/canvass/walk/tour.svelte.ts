import type { Door } from './doors.ts';
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
}

export const tour = new Tour();
