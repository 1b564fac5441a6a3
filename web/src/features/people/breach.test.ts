import { expect, test } from 'vitest';
import { hoursLeft, type Breach } from './breach.ts';

const due = (at: string) => ({ report_due_at: at }) as Breach;

test('counts whole hours to the report, and says when it is late', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  expect(hoursLeft(due('2026-11-24T12:30:00Z'), now)).toBe(48);
  expect(hoursLeft(due('2026-11-22T12:30:00Z'), now)).toBe(0);
  expect(hoursLeft(due('2026-11-22T11:59:00Z'), now)).toBe(-1);
});
