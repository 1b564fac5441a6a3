import { expect, test } from 'vitest';
import { localOf, momentOf, tooSoon } from './later.ts';

test('a moment goes into the field of the browser and comes back', () => {
  const moment = new Date('2026-11-25T10:30:00.000Z');
  expect(momentOf(localOf(moment))).toBe('2026-11-25T10:30:00.000Z');
});

test('what is not five minutes away is too soon, and so is what is no time', () => {
  const now = new Date('2026-11-25T10:30:00.000Z');
  expect(tooSoon(localOf(new Date('2026-11-25T10:34:00.000Z')), now)).toBe(true);
  expect(tooSoon(localOf(new Date('2026-11-25T10:36:00.000Z')), now)).toBe(false);
  expect(tooSoon('', now)).toBe(true);
});
