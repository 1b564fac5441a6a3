const SOONEST = 5 * 60_000;

/** A moment as a datetime-local field writes it, in the time of this phone. */
export function localOf(moment: Date): string {
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** The moment that a datetime-local field means. */
export const momentOf = (local: string): string => new Date(local).toISOString();

export const tooSoon = (local: string, now: Date = new Date()): boolean =>
  !(new Date(local).getTime() >= now.getTime() + SOONEST);
