import { day } from '$i18n/format.ts';
import { say, type Text } from '$i18n/say.ts';
import { history } from '$i18n/words/history.ts';
import type { Held } from './types.ts';

const ends: Record<string, Text> = {
  declined: history.declined,
  resigned: history.resigned,
  relieved: history.relieved,
  erased: history.erased,
  successor_left: history.successor_left,
};

/** From when to when somebody held a seat, and how it ended. */
export function heldLine(held: Held): string {
  const from = day(held.accepted_at ?? held.appointed_at);
  const parts = [
    held.ended_at
      ? say(history.fromTo, { from, to: day(held.ended_at) })
      : say(history.since, { when: from }),
  ];
  if (!held.accepted_at) parts.push(say(history.notAccepted));
  const how = held.how ? ends[held.how] : undefined;
  if (how) parts.push(say(how));
  return parts.join(' · ');
}

export const holderName = (held: Held): string =>
  held.erased ? say(history.erased) : (held.member_name ?? say(history.held));

/** Today in India, as a date input writes it. */
export const today = (): string =>
  new Date(Date.now() + 5.5 * 3_600_000).toISOString().slice(0, 10);
