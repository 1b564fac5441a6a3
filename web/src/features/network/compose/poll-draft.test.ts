import { describe, expect, test } from 'vitest';
import { complete, NEW_POLL, pollLetter, twice } from './poll-draft.ts';

describe('a question as it is written', () => {
  test('is complete with two answers that differ', () => {
    expect(complete(NEW_POLL)).toBe(false);
    expect(complete({ ...NEW_POLL, options: ['हाँ', ' '] })).toBe(false);
    expect(complete({ ...NEW_POLL, options: ['हाँ', 'नहीं', ''] })).toBe(true);
    expect(complete({ ...NEW_POLL, options: ['हाँ', ' हाँ '] })).toBe(false);
    expect(twice({ ...NEW_POLL, options: ['हाँ', ' हाँ '] })).toBe(true);
  });

  test('is sent without its empty answers', () => {
    expect(pollLetter({ ...NEW_POLL, options: [' शनिवार', '', 'रविवार'] })).toEqual({
      options: ['शनिवार', 'रविवार'],
      expires_in: 86_400,
      multiple: false,
      hide_totals: false,
    });
  });
});
