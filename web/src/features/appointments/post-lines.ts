import type { Seat } from './types.ts';

/** A line of a unit's page: one held seat, or all empty seats of one post together. */
export interface PostLine {
  seat: Seat;
  /** How many seats of the post are empty; 0 on the line of a holder. */
  empty: number;
}

export function postLines(seats: Seat[]): PostLine[] {
  const lines: PostLine[] = [];
  for (const seat of seats) {
    const before = lines.find(
      (line) => line.empty > 0 && line.seat.post_type.code === seat.post_type.code,
    );
    if (seat.holder) lines.push({ seat, empty: 0 });
    else if (before) before.empty += 1;
    else lines.push({ seat, empty: 1 });
  }
  return lines;
}
