import { describe, expect, it } from 'vitest';
import type { TurfDoor } from './types.ts';
import { chosenBy, numbersOf } from './ways.ts';

const door = (id: string, section: number | null, panna: number | null): TurfDoor => ({
  id,
  section,
  panna,
  house_number: id,
  landmark: null,
  house_order: null,
  latitude: null,
  longitude: null,
  do_not_visit: false,
  last_outcome: null,
  last_visit_at: null,
  turf: null,
  place: 0,
});
const doors = [door('a', 2, null), door('b', 1, 1), door('c', 1, 2), door('d', null, 2)];
const ids = (chosen: TurfDoor[]) => chosen.map(({ id }) => id);

describe('ways to say which doors are meant', () => {
  it('lists the numbers that there are, in order', () => {
    expect(numbersOf(doors, 'section')).toEqual([1, 2]);
    expect(numbersOf(doors, 'panna')).toEqual([1, 2]);
  });

  it('takes a section or a panna, and never doors without one', () => {
    expect(ids(chosenBy({ how: 'section', number: '1' }, doors))).toEqual(['b', 'c']);
    expect(ids(chosenBy({ how: 'panna', number: '2' }, doors))).toEqual(['c', 'd']);
    expect(ids(chosenBy({ how: 'section', number: '' }, [door('b', 1, 1)]))).toEqual([]);
  });

  it('takes a run of doors from either end, both ends included', () => {
    expect(ids(chosenBy({ how: 'run', from: 'b', to: 'c' }, doors))).toEqual(['b', 'c']);
    expect(ids(chosenBy({ how: 'run', from: 'd', to: 'b' }, doors))).toEqual(['b', 'c', 'd']);
    expect(ids(chosenBy({ how: 'run', from: 'a', to: '' }, doors))).toEqual([]);
  });

  it('takes nothing for a line that is not closed yet, and all for equal shares', () => {
    expect(chosenBy({ how: 'drawn', corners: [] }, doors)).toEqual([]);
    expect(chosenBy({ how: 'count' }, doors)).toEqual(doors);
  });
});
