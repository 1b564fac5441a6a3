import { describe, expect, test } from 'vitest';
import { staysByNumber, staysUsually } from './pair.ts';
import type { Pair } from './types.ts';

const side = (signs_in: boolean, posts: number, joined_at: string) => ({
  signs_in,
  joined_at,
  posts: Array.from({ length: posts }, () => ({})),
});
const pair = (one: ReturnType<typeof side>, other: ReturnType<typeof side>) =>
  ({ one, other }) as unknown as Pair;

describe('which record stays', () => {
  test('the one that signs in with a phone, whatever it holds', () => {
    const found = pair(side(false, 2, '2026-01-01'), side(true, 0, '2026-02-01'));
    expect(staysByNumber(found)).toBe('other');
    expect(staysUsually(found)).toBe('other');
  });

  test('else the one with more posts, then the older one', () => {
    expect(staysUsually(pair(side(true, 0, '2026-01-01'), side(true, 1, '2026-02-01')))).toBe(
      'other',
    );
    expect(staysUsually(pair(side(true, 0, '2026-03-01'), side(true, 0, '2026-02-01')))).toBe(
      'other',
    );
    expect(staysByNumber(pair(side(true, 0, '2026-01-01'), side(true, 0, '2026-02-01')))).toBe(
      null,
    );
  });
});
