const FIRST = 2_000;
const LONGEST = 5 * 60_000;

/** How long to wait after this many failures in a row: full jitter, so that phones do not come back all at once. */
export function backoff(failures: number, random: () => number): number {
  return Math.round(random() * Math.min(LONGEST, FIRST * 2 ** Math.min(failures, 20)));
}

/** What the server asked for, and up to as much again: it asked many phones at once. */
export function afterServersWish(wishMs: number, random: () => number): number {
  return Math.round(wishMs * (1 + random()));
}

/** `Retry-After` in milliseconds, from seconds or a date. */
export function retryAfterOf(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
