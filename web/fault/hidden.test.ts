import { describe, expect, test } from 'vitest';
import { hidden, type Said, type Shown } from './hidden.ts';

const WHAT = 'door adults';
const said = (id: string, value: unknown, seen: string | null): Said => ({
  id,
  what: WHAT,
  value,
  seen,
});
const gone = (list: Said[], holds: unknown, shown: Shown[] = [], first: unknown = 3) =>
  hidden(
    list,
    shown,
    () => first,
    () => holds,
  ).map(({ id }) => id);

describe('a value', () => {
  test('that holds is not hidden', () => {
    expect(gone([said('a', 5, null)], 5)).toEqual([]);
  });

  test('that vanished with nobody asked is hidden', () => {
    expect(gone([said('a', 5, null), said('b', 7, null)], 7)).toEqual(['a']);
  });

  test('that two people see in a conflict is not hidden; a third one beside them is', () => {
    const list = [said('a', 5, null), said('b', 7, null), said('c', 9, null)];
    expect(gone(list, 5, [{ what: WHAT, values: [5, 7] }])).toEqual(['c']);
    expect(gone(list, 5, [{ what: 'other adults', values: [7, 9] }])).toEqual(['b', 'c']);
  });

  test('is replaced by whoever had it on the screen', () => {
    expect(gone([said('a', 5, null), said('b', 7, 'a')], 7)).toEqual([]);
  });

  test('is replaced through another record that said the same', () => {
    const list = [said('a', 5, null), said('same', 5, null), said('b', 7, 'same')];
    expect(gone(list, 7)).toEqual([]);
  });

  test('that only said what was there already is replaced with it', () => {
    expect(gone([said('a', 3, null), said('b', 7, null)], 7)).toEqual([]);
  });

  test('is not excused because its phone said something else later', () => {
    const list = [said('mine', 5, null), said('mine-later', 7, null)];
    expect(gone(list, 7)).toEqual(['mine']);
  });

  test('said again after the very same value is no replacement of it', () => {
    expect(gone([said('a', 5, null), said('again', 5, 'a')], 7)).toEqual(['a', 'again']);
  });
});
