import { say, type Text } from '$i18n/say.ts';
import { turf } from '$i18n/words/turf.ts';

export type Outcome = 'met' | 'nobody' | 'locked' | 'refused' | 'moved' | 'vacant';

/** In the order in which the paper numbers them, from 1. */
export const outcomes: Record<Outcome, Text> = {
  met: turf.met,
  nobody: turf.nobodyHome,
  locked: turf.locked,
  refused: turf.refused,
  moved: turf.moved,
  vacant: turf.vacant,
};

export const outcomeByNumber = (number: string): Outcome | undefined =>
  /^[1-6]$/.test(number.trim())
    ? (Object.keys(outcomes) as Outcome[])[Number(number) - 1]
    : undefined;

/** How a door is called: by its number where it has one. */
export const houseName = (number: string | null): string =>
  number === null ? say(turf.noNumber) : say(turf.house, { n: number });
