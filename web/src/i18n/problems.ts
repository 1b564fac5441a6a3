import type { Problem } from '$platform/problem.ts';
import { bytes, count } from './format.ts';
import { permissions } from './permissions.ts';
import { say, type Facts, type Text } from './say.ts';
import { columns } from './words/columns.ts';
import { common } from './words/common.ts';
import { faultWords } from './words/faults.ts';
import { problemWords } from './words/problems.ts';
import { refusalWords } from './words/refusals.ts';

// A server newer than this app may refuse by a code that this app has no words for.
const find = (words: object, code: unknown): Text | undefined =>
  (words as Record<string, Text | undefined>)[String(code)];

const named = (code: unknown): string => {
  const text = find(columns, code);
  return text ? say(text) : String(code);
};

/** The facts of a refusal as a person reads them: sizes, counts and names of columns. */
function factsOf(facts: Record<string, unknown>): Facts {
  const shown: Facts = {};
  for (const [name, value] of Object.entries(facts)) {
    if (Array.isArray(value)) shown[name] = value.map(named).join(', ');
    else if (typeof value !== 'number') shown[name] = String(value);
    else shown[name] = name.endsWith('_bytes') ? bytes(value) : count(value);
  }
  return shown;
}

export function problemText(problem: Problem): string {
  return say(find(problemWords, problem.code) ?? problemWords.unknown, factsOf(problem.facts));
}

/** The right that the reader's posts lack, where the server names it. */
export function missingRight(problem: Problem): string | undefined {
  const right = find(permissions, problem.facts.permission);
  return right && say(common.rightNeeded, { right: say(right) });
}

/** The words for the fault at a field of a form, if that field is at fault. */
export function faultText(problem: Problem | undefined, field: string): string | undefined {
  const code = problem?.faultAt(field);
  return code && say(find(faultWords, code) ?? problemWords.invalid_input);
}

/** Why a row of a file was not taken. */
export function refusalText(refusal: { code: string; other_line: number | null }): string {
  const words = find(refusalWords, refusal.code) ?? problemWords.invalid_input;
  return say(words, { other_line: count(refusal.other_line ?? 0) });
}
