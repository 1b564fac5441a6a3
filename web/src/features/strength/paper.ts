import type { Text } from '$i18n/say.ts';
import { proving } from '$i18n/words/proving.ts';
import type { OnPaper } from './types.ts';

/** What makes a committee one on paper. */
export const paperWhy: Record<OnPaper['why'], Text> = {
  nobody_accepted: proving.paperNobodyAccepted,
  no_answer: proving.paperNoAnswer,
  call_back_failed: proving.paperCallBackFailed,
};
