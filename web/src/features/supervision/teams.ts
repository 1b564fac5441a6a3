import type { TurfRow, Walker } from './types.ts';

/** Those who walk one turf, and who of them has not been out today. */
export interface Team {
  turf: TurfRow;
  walkers: Walker[];
  idle: string[];
}

export interface Grouped {
  teams: Team[];
  alone: Walker[];
}

/** Today's walkers by the turf that they were given; whoever has none, or is out in another booth, stands alone. */
export function grouped(walkers: Walker[], turfs: TurfRow[]): Grouped {
  const placed = new Set<Walker>();
  const teams = turfs
    .filter(({ workers }) => workers.length > 0)
    .map((turf): Team => {
      const team = new Set(turf.workers.map(({ id }) => id));
      const out = walkers.filter(
        (walker) =>
          walker.booth.id === turf.booth.id &&
          walker.worker_id !== null &&
          team.has(walker.worker_id) &&
          !placed.has(walker),
      );
      out.forEach((walker) => placed.add(walker));
      const here = new Set(
        walkers.filter(({ booth }) => booth.id === turf.booth.id).map((walker) => walker.worker_id),
      );
      const idle = turf.workers.filter(({ id, name }) => !here.has(id) && name !== null);
      return { turf, walkers: out, idle: idle.map(({ name }) => name ?? '') };
    });
  return { teams, alone: walkers.filter((walker) => !placed.has(walker)) };
}
