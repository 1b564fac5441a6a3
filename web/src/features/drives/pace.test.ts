import { describe, expect, test } from 'vitest';
import { dueOf, percentOf, rateOf, weakFirst } from './pace.ts';
import type { Drive, DriveChild, Progress } from './types.ts';

const progress = (target: number, done: number): Progress => ({
  target,
  women_target: 0,
  youth_target: 0,
  done,
  women: 0,
  youth: 0,
});
const drive = (due_share: number, days_left: number) => ({ due_share, days_left }) as Drive;
const child = (id: number, target: number, done: number) =>
  ({ unit: { id }, progress: progress(target, done), corrected: false }) as DriveChild;

describe('the pace of a drive', () => {
  test('half of the days ask for half of the target', () => {
    expect(dueOf(drive(0.5, 10), progress(41, 0))).toBe(20);
  });

  test('what is left is shared over the days that are left, never over none', () => {
    expect(rateOf(drive(0.5, 10), progress(41, 10))).toBe(4);
    expect(rateOf(drive(1, 0), progress(41, 10))).toBe(31);
    expect(rateOf(drive(0.5, 10), progress(10, 12))).toBe(0);
  });

  test('a unit of which nothing is asked is not weak', () => {
    expect(percentOf(0, 0)).toBe(100);
    const order = weakFirst([child(1, 0, 0), child(2, 10, 5), child(3, 10, 0), child(4, 40, 0)]);
    expect(order.map((each) => each.unit.id)).toEqual([4, 3, 2, 1]);
  });
});
