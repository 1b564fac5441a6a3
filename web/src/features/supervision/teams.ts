import type { TurfRow, Walker } from './types.ts';

/** Those who walk one turf, who of them has not been out today, and who is out and stands in a team above. */
export interface Team {
  turf: TurfRow;
  walkers: Walker[];
  idle: string[];
  above: string[];
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
      const shown = new Set(out.map(({ worker_id }) => worker_id));
      const names = (which: (id: string) => boolean) =>
        turf.workers.filter(({ id }) => which(id)).flatMap(({ name }) => name ?? []);
      return {
        turf,
        walkers: out,
        idle: names((id) => !here.has(id)),
        above: names((id) => here.has(id) && !shown.has(id)),
      };
    });
  return { teams, alone: walkers.filter((walker) => !placed.has(walker)) };
}
