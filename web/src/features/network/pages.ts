import type { Status } from './types.ts';

const newestFirst = (one: Status, other: Status) => (one.id < other.id ? 1 : -1);

/** Older ones below what is shown, each once. */
export function withOlder(shown: Status[], older: Status[]): Status[] {
  const known = new Set(shown.map((status) => status.id));
  return [...shown, ...older.filter((status) => !known.has(status.id))];
}

export interface Renewed {
  /** What stays on the screen, in its newest version, without what is gone. */
  shown: Status[];
  /** What has come since, not shown yet. */
  waiting: Status[];
  /** Between what is shown and what waits there may be more, so the waiting page replaces it all. */
  gap: boolean;
}

/** Sets a fresh first page of a timeline beside what is shown, so that nothing jumps. */
export function renewed(shown: Status[], page: Status[]): Renewed {
  const top = shown[0];
  if (!top) return { shown: page, waiting: [], gap: false };
  const last = page.at(-1);
  const fresh = new Map(page.map((status) => [status.id, status]));
  const stays = shown.filter((status) => fresh.has(status.id) || !last || status.id < last.id);
  const waiting = page.filter((status) => status.id > top.id).sort(newestFirst);
  return {
    shown: last ? stays.map((status) => fresh.get(status.id) ?? status) : [],
    waiting,
    gap: waiting.length > 0 && waiting.length === page.length,
  };
}
