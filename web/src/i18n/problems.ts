import type { Problem } from '$platform/problem.ts';
import { say, type Text } from './say.ts';
import { faultWords } from './words/faults.ts';
import { problemWords } from './words/problems.ts';

// A server newer than this app may refuse by a code that this app has no words for.
const find = (words: object, code: string): Text | undefined =>
  (words as Record<string, Text | undefined>)[code];

export function problemText(problem: Problem): string {
  return say(find(problemWords, problem.code) ?? problemWords.unknown);
}

/** The words for the fault at a field of a form, if that field is at fault. */
export function faultText(problem: Problem | undefined, field: string): string | undefined {
  const code = problem?.faultAt(field);
  return code && say(find(faultWords, code) ?? problemWords.invalid_input);
}

/** The words for a code that stands in a report, such as a refused row of a file. */
export function refusalText(code: string): string {
  return say(find(problemWords, code) ?? find(faultWords, code) ?? problemWords.invalid_input);
}
