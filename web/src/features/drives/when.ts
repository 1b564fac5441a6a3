import { count, day } from '$i18n/format.ts';
import { say } from '$i18n/say.ts';
import { drives } from '$i18n/words/drives.ts';
import type { Drive } from './types.ts';

/** Where in its time a drive is. */
export function whenOf(drive: Drive, today: Date = new Date()): string {
  if (drive.days_left === 0) return say(drives.over);
  const local = new Date(`${drive.starts_on}T00:00:00+05:30`);
  if (local > today) return say(drives.coming, { when: day(drive.starts_on) });
  if (drive.days_left === 1) return say(drives.lastDay);
  return say(drives.daysLeft, { n: count(drive.days_left) });
}

export const datesOf = (drive: Drive): string =>
  say(drives.until, { from: day(drive.starts_on), to: day(drive.ends_on) });
