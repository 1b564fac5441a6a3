import { expect, test } from 'vitest';
import type { VisitCheck } from './types.ts';
import { addressOf, nextOf } from './visit-check.ts';

const check = (id: string, more: Partial<VisitCheck> = {}): VisitCheck =>
  ({
    id,
    place: 1,
    day: '2026-11-20',
    section: null,
    address: { house_number: '7', building: null, floor: null, flat: null, landmark: null },
    attempts: 0,
    not_before: null,
    outcome: null,
    may_check: true,
    ...more,
  }) as VisitCheck;

test('leads to the first open door at which the reader may ask now', () => {
  const now = Date.parse('2026-11-25T10:00:00Z');
  const list = [
    check('done', { outcome: 'confirmed' }),
    check('own', { may_check: false }),
    check('later', { not_before: '2026-11-25T11:00:00Z' }),
    check('again', { not_before: '2026-11-25T09:00:00Z' }),
  ];
  expect(nextOf(list, now)?.id).toBe('again');
  expect(nextOf(list.slice(0, 3), now)).toBeNull();
});

test('tells how to find a door, also one without a number', () => {
  const landmark = 'पीपल के पास';
  expect(addressOf(check('a', { section: 'नई बस्ती' }))).toMatch(/7, नई बस्ती$/);
  const nameless = check('b', { address: { ...check('b').address, house_number: null, landmark } });
  expect(addressOf(nameless)).toMatch(/, पीपल के पास$/);
});
