import type { Text } from '$i18n/say.ts';
import { mentors } from '$i18n/words/mentors.ts';

const states: Record<string, Text> = {
  offered: mentors.offered,
  not_offered: mentors.not_offered,
  declined: mentors.declined,
  mentor: mentors.mentor,
  ended: mentors.ended,
};

/** How a hand-over stands. */
export const stateText = (state: string): Text => states[state] ?? mentors.ended;

/** The parts of the notes, in the order in which they are asked. */
export const noteParts = ['people', 'places', 'promises', 'unfinished', 'warnings'] as const;
