import { say } from '$i18n/say.ts';
import { territory } from '$i18n/words/territory.ts';
import type { Import } from './types.ts';

const words = {
  reading: territory.stateReading,
  previewed: territory.statePreviewed,
  refused: territory.stateRefused,
  applying: territory.stateApplying,
  applied: territory.stateApplied,
  interrupted: territory.stateInterrupted,
};

const kinds = {
  reading: 'wait',
  previewed: 'wait',
  refused: 'empty',
  applying: 'wait',
  applied: 'good',
  interrupted: 'empty',
} as const;

export const stateText = (state: Import['state']): string => say(words[state]);
export const stateKind = (state: Import['state']) => kinds[state];

/** Whether the server is at work on the file, so that a look a second later shows more. */
export const atWork = (state: Import['state']): boolean =>
  state === 'reading' || state === 'applying';
