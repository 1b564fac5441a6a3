import { expect, test } from 'vitest';
import { averageOf } from './blurhash.ts';

test('a picture has its mean colour before it loads', () => {
  expect(averageOf('LEHV6nWB2yk8pyo0adR*.7kCMdnj')).toBe('rgb(151 150 149)');
  expect(averageOf(null)).toBeUndefined();
  expect(averageOf('x')).toBeUndefined();
  expect(averageOf('L"""""')).toBeUndefined();
});
