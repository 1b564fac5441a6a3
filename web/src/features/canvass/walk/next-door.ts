import type { PackTurf } from '$features/canvass/sync/wire.ts';
import { isDue, type Door } from './doors.ts';

/** Whose doors are given to colleagues and not to this worker: door by door the name of the turf. */
export function ofColleagues(turfs: PackTurf[], today: string): ReadonlyMap<string, string> {
  const live = turfs.filter(({ ends_on }) => ends_on >= today);
  const others = live.filter(({ mine }) => !mine);
  const own = new Set(live.filter(({ mine }) => mine).flatMap(({ doors }) => doors));
  return new Map(
    others.flatMap(({ name, doors }) =>
      doors.filter((id) => !own.has(id)).map((id) => [id, name] as const),
    ),
  );
}

/**
 * The door after this one in the list that is still due; then from the beginning. Doors that a colleague has come last:
 * nobody is led to where somebody else goes today as long as another door is due.
 */
export function nextAfter(
  doors: Door[],
  id: string | null,
  today: string,
  colleagues: ReadonlyMap<string, string> = new Map(),
): Door | null {
  const at = doors.findIndex((door) => door.id === id);
  const turn = [...doors.slice(at + 1), ...doors.slice(0, Math.max(at, 0))];
  const due = turn.filter((door) => isDue(door, today));
  return due.find((door) => !colleagues.has(door.id)) ?? due[0] ?? null;
}
