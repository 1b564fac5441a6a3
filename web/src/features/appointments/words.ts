import type { Permission } from '$features/access/index.ts';
import { count, day } from '$i18n/format.ts';
import { permissions } from '$i18n/permissions.ts';
import { say, type Text } from '$i18n/say.ts';
import { appointments } from '$i18n/words/appointments.ts';
import { proving } from '$i18n/words/proving.ts';

const duties: Record<Permission, Text> = permissions;

export const allPermissions = Object.keys(duties) as Permission[];

/** What a post lets its holder do, one sentence each. */
export function dutiesOf(codes: Permission[]): string[] {
  const known = codes.map((code) => duties[code]);
  return (known.length > 0 ? known : [appointments.permNone]).map((text) => say(text));
}

/** For how long a seat is empty, whether it was left or nobody ever held it. */
export function emptyFor(days: number, everHeld: boolean): string {
  if (!everHeld) return say(appointments.neverFilledDays, { n: count(days) });
  return days < 1
    ? say(appointments.vacantToday)
    : say(appointments.vacantDays, { n: count(days) });
}

export function emptySince(seat: { vacant_since: string | null; exists_since: string }): string {
  if (seat.vacant_since) return say(appointments.vacantSince, { when: day(seat.vacant_since) });
  const days = Math.floor((Date.now() - new Date(seat.exists_since).getTime()) / 86_400_000);
  return emptyFor(Math.max(0, days), false);
}

const doubts: Record<'no_answer' | 'denied' | 'wrong_number', Text> = {
  no_answer: proving.whyNoAnswer,
  denied: proving.whyDenied,
  wrong_number: proving.whyWrongNumber,
};

/** Why an accepted seat does not count as proven. */
export const doubtText = (why: keyof typeof doubts, since: string): string =>
  say(doubts[why], { when: day(since) });
