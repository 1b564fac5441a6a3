import { expect, test } from 'vitest';
import { minuteOf, timeOf } from './push.ts';

test('a time of the day and its minute lead to each other', () => {
  expect(minuteOf('22:30')).toBe(1350);
  expect(minuteOf('7:05')).toBe(425);
  expect(minuteOf('')).toBeNull();
  expect(minuteOf('soon')).toBeNull();
  expect(timeOf(425)).toBe('07:05');
  expect(timeOf(0)).toBe('00:00');
  expect(timeOf(null)).toBe('');
});
