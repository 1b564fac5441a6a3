import { count } from '$i18n/format.ts';
import { say } from '$i18n/say.ts';
import { slips } from '$i18n/words/slips.ts';

/** "witnesses: 1 of 2", "claimed, not confirmed" or "confirmed" */
export function stateText(state: string, witnesses: number): string {
  if (state === 'waiting') return say(slips.waiting, { n: count(witnesses) });
  return say(state === 'proven' ? slips.proven : slips.claimed);
}
