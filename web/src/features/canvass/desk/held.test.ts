import { expect, test } from 'vitest';
import { corrected, membersOf } from './held.ts';

test('only plain members are shown', () => {
  expect(membersOf({ outcome: 'danced', adults: 4, answers: { a: 1 } })).toEqual([
    ['outcome', 'danced'],
    ['adults', '4'],
  ]);
});

test('what was put right keeps its kind, and the rest stays as it came', () => {
  const content = { outcome: 'danced', adults: 4, answers: { a: 1 }, mood: 'good' };
  expect(corrected(content, { outcome: 'met', adults: '5', mood: '' })).toEqual({
    outcome: 'met',
    adults: 5,
    answers: { a: 1 },
  });
});
