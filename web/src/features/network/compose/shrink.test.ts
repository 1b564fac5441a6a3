import { expect, test } from 'vitest';
import { fitted } from './shrink.ts';

test.each([
  [4000, 3000, 1920, 1440],
  [3000, 4000, 1440, 1920],
  [800, 600, 800, 600],
  [10_000, 1, 1920, 1],
])('%i × %i is sent as %i × %i', (width, height, toWidth, toHeight) => {
  expect(fitted(width, height)).toEqual({ width: toWidth, height: toHeight });
});
