import { describe, expect, test } from 'vitest';
import { isFree, isWithin, planOf, within } from './map.ts';
import type { TurfDoor } from './types.ts';

const door = (latitude: number | null, longitude: number | null, more = {}): TurfDoor =>
  ({ id: `${latitude},${longitude}`, latitude, longitude, turf: null, ...more }) as TurfDoor;

const bent = [
  { latitude: 0, longitude: 0 },
  { latitude: 4, longitude: 0 },
  { latitude: 4, longitude: 4 },
  { latitude: 2, longitude: 1 },
  { latitude: 0, longitude: 4 },
];

describe('a line around doors', () => {
  test('knows what is inside, also where it is bent', () => {
    expect(isWithin(bent, { latitude: 1, longitude: 1 })).toBe(true);
    expect(isWithin(bent, { latitude: 3.5, longitude: 3 })).toBe(true);
    expect(isWithin(bent, { latitude: 2, longitude: 2 })).toBe(false);
    expect(isWithin(bent, { latitude: 5, longitude: 1 })).toBe(false);
  });

  test('holds nothing before it has three corners, nor doors without a position', () => {
    const doors = [door(1, 1), door(null, null)];
    expect(within(doors, bent.slice(0, 2))).toEqual([]);
    expect(within(doors, bent)).toEqual([doors[0]]);
  });
});

describe('the map of doors', () => {
  test('puts north up and east right, and leads back to the ground', () => {
    const plan = planOf([door(26.7, 83.3), door(26.701, 83.302)]);
    const [south, north] = plan?.spots ?? [];
    expect(north && south && north.y < south.y && north.x > south.x).toBe(true);
    const back = plan?.at(north?.x ?? 0, north?.y ?? 0);
    expect(back?.latitude).toBeCloseTo(26.701, 8);
    expect(back?.longitude).toBeCloseTo(83.302, 8);
  });

  test('needs a door with a position', () => {
    expect(planOf([door(null, null)])).toBeNull();
    expect(planOf([door(26.7, 83.3)])?.spots).toHaveLength(1);
  });
});

test('a door is free when nobody has it and nobody there said no', () => {
  expect(isFree(door(1, 1))).toBe(true);
  expect(isFree(door(1, 1, { turf: 'x' }))).toBe(false);
  expect(isFree(door(1, 1, { do_not_visit: true }))).toBe(false);
});
