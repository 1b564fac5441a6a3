import type { TileSeat } from './types.ts';

const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest tile in the direction of an arrow key; a little off the line counts less than far. */
export function neighbour<S extends TileSeat>(seats: S[], from: S, key: string): S | null {
  const step = STEPS[key];
  if (!step) return null;
  let best: S | null = null;
  let least = Infinity;
  for (const seat of seats) {
    const across = seat.tile_column - from.tile_column;
    const down = seat.tile_row - from.tile_row;
    const ahead = across * step[0] + down * step[1];
    const aside = Math.abs(across * step[1]) + Math.abs(down * step[0]);
    const cost = ahead + aside * 3;
    if (ahead > 0 && cost < least) {
      best = seat;
      least = cost;
    }
  }
  return best;
}
