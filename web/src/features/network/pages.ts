import type { Status } from './types.ts';

const newestFirst = (one: Status, other: Status) => (one.id < other.id ? 1 : -1);

/** Older ones below what is shown, each once. */
export function withOlder(shown: Status[], older: Status[]): Status[] {
  const known = new Set(shown.map((status) => status.id));
  return [...shown, ...older.filter((status) => !known.has(status.id))];
}

/** What has come by itself beside what waits already; what is shown or waits is not counted twice. */
export function alsoWaiting(shown: Status[], waiting: Status[], status: Status): Status[] {
  const known = [...shown, ...waiting].some((each) => each.id === status.id);
  const top = shown[0];
  if (known || (top && status.id < top.id)) return waiting;
  return [status, ...waiting].sort(newestFirst);
}

/** A changed status in its place, also behind a boost. */
export const withChanged = (statuses: Status[], changed: Status): Status[] =>
  statuses.map((each) => {
    if (each.id === changed.id) return changed;
    return each.reblog?.id === changed.id ? { ...each, reblog: changed } : each;
  });

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
  const waiting = page.filter((status) => status.id > top.id).sort(newestFirst);
  // The page as it is now also brings back what could not be seen before, as after a block was lifted.
  return {
    shown: last
      ? [
          ...page.filter((status) => status.id <= top.id),
          ...shown.filter((status) => status.id < last.id),
        ]
      : [],
    waiting,
    gap: waiting.length > 0 && waiting.length === page.length,
  };
}
