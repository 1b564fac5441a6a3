import { describe, expect, test } from 'vitest';
import { binOf, COVERAGE_BOUNDS, quarters } from './bins.ts';
import { measureBy, textOf, tileText, valueOf } from './measure.ts';
import { neighbour } from './neighbour.ts';
import { sorted } from './order.ts';
import type { Figures, SeatStrength, UnitStrength } from './types.ts';

const figures = (change: Partial<Figures>): Figures => ({
  booths: 400,
  presidents_claimed: 300,
  presidents_proven: 100,
  committees_claimed: 0,
  committees_proven: 0,
  members_proven: 0,
  on_paper: 0,
  members: 12_000,
  workers: 900,
  women: 6_000,
  youth: 4_000,
  mentors: 9,
  ...change,
});

const row = (name: string, change: Partial<Figures>, at: [number, number] = [0, 0]) =>
  ({
    unit: { id: at[0] * 100 + at[1], name_hi: name, name_en: name },
    tile_column: at[0],
    tile_row: at[1],
    figures: figures(change),
    on_paper: null,
  }) as SeatStrength & UnitStrength;

describe('a measure', () => {
  test('is a share of the booths, or a number', () => {
    expect(valueOf(measureBy('presidents_proven'), figures({}))).toBe(25);
    expect(textOf(measureBy('members'), figures({}))).toBe('12,000');
    expect(tileText(measureBy('members'), figures({}))).toBe('12k');
  });

  test('is nothing where there are no booths', () => {
    expect(valueOf(measureBy('presidents_proven'), figures({ booths: 0 }))).toBe(0);
  });

  test('falls back to the first when its code is unknown', () => {
    expect(measureBy('x').code).toBe('presidents_proven');
  });
});

describe('shades', () => {
  test('keep a shade of its own for nothing', () => {
    expect([0, 0.1, 5, 26, 100].map((value) => binOf(value, COVERAGE_BOUNDS))).toEqual([
      0, 1, 1, 3, 4,
    ]);
  });

  test('divide numbers into quarters that can be read', () => {
    expect(quarters([0, 120, 240, 360, 480])).toEqual([120, 240, 360, 480]);
  });
});

describe('the table', () => {
  const list: UnitStrength[] = [
    row('ख', { presidents_proven: 10 }),
    row('क', { presidents_proven: 90 }),
  ];
  const names = (rows: UnitStrength[]) => rows.map((each) => each.unit.name_hi);

  test('is in order of the names, in the order of the script', () => {
    expect(names(sorted(list, { by: 'unit', down: false }, (unit) => unit.name_hi))).toEqual([
      'क',
      'ख',
    ]);
  });

  test('is in order of a measure, largest first when asked', () => {
    const order = { by: 'presidents_proven', down: true };
    expect(names(sorted(list, order, (unit) => unit.name_hi))).toEqual(['क', 'ख']);
  });
});

describe('an arrow key on the map', () => {
  const seats = [
    row('a', {}, [0, 0]),
    row('b', {}, [3, 0]),
    row('c', {}, [1, 1]),
    row('d', {}, [0, 2]),
  ];
  const from = seats[0] as SeatStrength;

  test('goes to the nearest tile in its direction', () => {
    expect(neighbour(seats, from, 'ArrowRight')?.unit.name_hi).toBe('b');
    expect(neighbour(seats, from, 'ArrowDown')?.unit.name_hi).toBe('d');
  });

  test('stays where there is no tile', () => {
    expect(neighbour(seats, from, 'ArrowLeft')).toBeNull();
    expect(neighbour(seats, from, 'Enter')).toBeNull();
  });
});
