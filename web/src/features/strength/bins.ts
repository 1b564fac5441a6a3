/** Upper ends of the four shades above nothing; a value of zero has a shade of its own. */
export type Bounds = [number, number, number, number];

/** Hardly begun, begun, up to half, more than half of the booths. */
export const COVERAGE_BOUNDS: Bounds = [5, 25, 50, 100];

const rounded = (value: number): number => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))) - 1);
  return Math.ceil(value / step) * step;
};

/** Quarters of the values that are not zero, rounded up to numbers that can be read. */
export function quarters(values: number[]): Bounds {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const at = (part: number) => rounded(sorted[Math.ceil(sorted.length * part) - 1] ?? 1);
  return [at(0.25), at(0.5), at(0.75), at(1)];
}

/** The shade of a value: 0 for nothing, 1 to 4 by the bounds. */
export function binOf(value: number, bounds: Bounds): number {
  if (value <= 0) return 0;
  const found = bounds.findIndex((bound) => value <= bound);
  return found === -1 ? 4 : found + 1;
}
