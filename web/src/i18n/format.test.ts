import { afterEach, describe, expect, test } from 'vitest';
import { preferences } from '$platform/preferences.svelte.ts';
import { ago, bytes, count, day, share } from './format.ts';
import { fill, sayIn } from './say.ts';

afterEach(() => {
  preferences.language = 'hi';
});

describe('numbers and dates', () => {
  test('group in lakh and crore in both languages', () => {
    expect(count(140252)).toBe('1,40,252');
    preferences.language = 'en';
    expect(count(154400000)).toBe('15,44,00,000');
  });

  test('show a share without decimals, and one decimal when it is small', () => {
    expect(share(66, 100)).toBe('66%');
    expect(share(1, 403)).toBe('0.2%');
    expect(share(0, 403)).toBe('0%');
  });

  test('show a dash for a share of nothing', () => {
    expect(share(0, 0)).toBe('–');
  });

  test('say of what is not a minute old that it is of now', () => {
    const now = new Date('2026-11-22T08:00:00Z');
    expect(ago('2026-11-22T07:59:01Z', now)).toBe('अभी');
    expect(ago('2026-11-22T07:59:00Z', now)).toBe('1 मिनट पहले');
    preferences.language = 'en';
    expect(ago(now, now)).toBe('just now');
  });

  test('name the month in the language', () => {
    expect(day('2026-11-22T08:00:00Z')).toContain('नव');
    preferences.language = 'en';
    expect(day('2026-11-22T08:00:00Z')).toContain('Nov');
  });

  test('tell how long ago by the largest unit that fits', () => {
    preferences.language = 'en';
    const now = new Date('2026-11-22T12:00:00Z');
    expect(ago('2026-11-22T11:57:00Z', now)).toBe('3 minutes ago');
    expect(ago('2026-11-19T12:00:00Z', now)).toBe('3 days ago');
    expect(ago('2026-11-22T11:59:20Z', now)).toBe('just now');
    preferences.language = 'hi';
    expect(ago('2026-11-22T12:00:00Z', now)).toBe('अभी');
  });

  test('tell the size of a file', () => {
    preferences.language = 'en';
    expect(bytes(2_400_000)).toBe('2.3 MB');
  });
});

describe('a text', () => {
  test('takes its facts', () => {
    expect(sayIn('hi', { hi: '{n} बूथ', en: '{n} booths' }, { n: 7 })).toBe('7 बूथ');
  });

  test('keeps the place of a fact that is not given', () => {
    expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}');
  });
});
