import { count, day, moment } from '$i18n/format.ts';
import { say } from '$i18n/say.ts';
import { credits } from '$i18n/words/credits.ts';
import type { Flag, MyFlag } from './types.ts';

/** What looks strange, with its numbers and its innocent explanation. */
export function flagText(flag: Flag | MyFlag): string {
  return say(credits[flag.kind as keyof typeof credits], {
    day: day(flag.day),
    n: count(flag.joinings),
    from: moment(flag.from),
  });
}
