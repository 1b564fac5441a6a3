import { expect, test } from 'vitest';
import { postLines } from './post-lines.ts';
import type { Seat } from './types.ts';

const seat = (code: string, number: number, held: boolean) =>
  ({ post_type: { code }, seat: number, holder: held ? {} : null }) as Seat;

test('shows each holder alone and the empty seats of a post together', () => {
  const lines = postLines([
    seat('president', 1, false),
    seat('member', 1, true),
    seat('member', 2, false),
    seat('member', 3, true),
    seat('member', 4, false),
  ]);
  expect(lines.map((line) => [line.seat.post_type.code, line.seat.seat, line.empty])).toEqual([
    ['president', 1, 1],
    ['member', 1, 0],
    ['member', 2, 2],
    ['member', 3, 0],
  ]);
});
