import { day } from '$i18n/format.ts';
import { say, type Text } from '$i18n/say.ts';
import { proving } from '$i18n/words/proving.ts';
import type { Outcome, UnprovenSeat } from './types.ts';

export function whyUnproven(seat: Pick<UnprovenSeat, 'why' | 'since'>): string {
  const texts: Record<string, Text> = {
    no_answer: proving.whyNoAnswer,
    denied: proving.whyDenied,
    wrong_number: proving.whyWrongNumber,
  };
  return say(texts[seat.why] ?? proving.whyNoAnswer, { when: day(seat.since) });
}

export const outcomeText: Record<Outcome, Text> = {
  confirmed: proving.confirmed,
  denied: proving.denied,
  wrong_number: proving.wrong_number,
  not_reached: proving.not_reached,
  post_ended: proving.post_ended,
};
