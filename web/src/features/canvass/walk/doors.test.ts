import { describe, expect, test } from 'vitest';
import type { Kept } from '$features/canvass/store/store.ts';
import { BOOTH, door } from '$features/canvass/sync/fake-server.ts';
import type { Entry, Pack, PackDoor, VisitContent } from '$features/canvass/sync/wire.ts';
import { withWritten } from './door-lists.ts';
import { doorsOf, filtered, NO_FIELDS } from './doors.ts';
import { nearest } from './near.ts';
import { nextAfter, ofColleagues } from './next-door.ts';
import { correction, newVisit, withCount } from './visit.ts';

const TODAY = new Date('2026-11-25T10:00:00Z');
const today = '2026-11-25';
const packOf = (...doors: PackDoor[]) => ({ pack: { doors } as unknown as Pack, tick: 3 });
const kept = (entry: Entry, tick = 0): Kept => ({
  entry,
  sequence: 1,
  state: tick ? 'delivered' : 'waiting',
  tick,
  receipt: null,
});
const visit = (id: string, to: PackDoor, change: Partial<VisitContent>) => {
  const entry = newVisit(id, BOOTH, { ...to, mine: null, added: false }, 'met', TODAY);
  return { ...entry, visit: { ...entry.visit, ...change } };
};

test('what was written is shown without reading all of it again', () => {
  const record = (id: string, sequence: number, state: Kept['state']): Kept => ({
    ...kept(visit(id, door(1), {})),
    sequence,
    state,
  });
  const before = [record('a', 1, 'delivered'), record('b', 2, 'draft')];
  const next = record('c', 3, 'draft');
  const shown = withWritten(before, { kept: next, finished: ['b'] });
  expect(shown.map(({ entry, state }) => [entry.id, state])).toEqual([
    ['a', 'delivered'],
    ['b', 'waiting'],
    ['c', 'draft'],
  ]);
  const again = { ...next, entry: visit('c', door(1), { note: 'पानी' }) };
  expect(withWritten(shown, { kept: again, finished: [] })[2]).toBe(again);
});

describe('the doors of a walk', () => {
  test('stand in the order of the walk, house numbers as people count', () => {
    const doors = [
      door(1, { house_order: null, house_number: '10' }),
      door(2, { house_order: null, house_number: '2' }),
      door(3, { house_order: 7 }),
    ];
    expect(doorsOf(packOf(...doors), []).map(({ house_number }) => house_number)).toEqual([
      '3',
      '2',
      '10',
    ]);
  });

  test('show what was entered here and is not in the pack yet', () => {
    const one = door(1, { adults: 4 });
    // who was met is not who lives there, but where nobody knows
    const records = [
      kept(visit('a', one, { adults: 5, women_18_35: 2 })),
      kept({
        id: door(9).id,
        at: TODAY.toISOString(),
        booth_id: BOOTH,
        kind: 'door',
        door: { ...NO_FIELDS, house_number: '9' },
      }),
      kept({
        id: 'c',
        at: TODAY.toISOString(),
        booth_id: BOOTH,
        kind: 'door_change',
        door_change: {
          household_id: one.id,
          fields: { do_not_visit: { value: true, seen: null } },
        },
      }),
    ];
    const [first, added] = doorsOf(packOf(one), records);
    expect(first).toMatchObject({ adults: 4, women_18_35: 2, last_outcome: 'met' });
    expect(first).toMatchObject({ do_not_visit: true, versions: { do_not_visit: 'c' } });
    expect(added).toMatchObject({ house_number: '9', added: true });
  });

  test('believe the pack over what it contains already', () => {
    const one = door(1, { last_outcome: 'locked' });
    const shown = doorsOf(packOf(one), [kept(visit('a', one, {}), 3)]);
    expect(shown[0]?.last_outcome).toBe('locked');
    const later = doorsOf(packOf(one), [kept(visit('a', one, {}), 4)]);
    expect(later[0]?.last_outcome).toBe('met');
  });

  test('count a corrected visit no more', () => {
    const one = door(1);
    const wrong = visit('a', one, { outcome: 'refused' });
    const right = correction('b', wrong, { outcome: 'locked' });
    const [shown] = doorsOf(packOf(one), [kept(wrong), kept(right)]);
    expect(shown?.last_outcome).toBe('locked');
    expect(right.visit.corrects).toBe('a');
  });
});

describe('the next door', () => {
  const at = TODAY.toISOString();
  const doors = doorsOf(
    packOf(
      door(1, { last_outcome: 'met', last_visit_at: at }),
      door(2, { do_not_visit: true }),
      door(3, { last_outcome: 'locked', last_visit_at: at }),
      door(4, { come_again_on: '2026-11-24', last_outcome: 'met' }),
      door(5, { come_again_on: '2026-12-24', last_outcome: 'locked' }),
      door(6),
      door(7, { do_not_visit: true, come_again_on: '2026-11-24', women_18_35: 2 }),
    ),
    [],
  );
  const numbers = (filter: Parameters<typeof filtered>[1]) =>
    filtered(doors, filter, today).map(({ house_number }) => house_number);

  test('is one that is due, never one that wishes no visit', () => {
    expect(numbers('next')).toEqual(['4', '6']);
    expect(numbers('again')).toEqual(['4', '5']);
    expect(numbers('women')).toEqual([]);
    expect(numbers('done')).toEqual(['1', '3']);
  });

  test('comes after this one, then from the beginning', () => {
    const numberAfter = (n: number) => nextAfter(doors, door(n).id, today)?.house_number;
    expect([1, 4, 6].map(numberAfter)).toEqual(['4', '6', '4']);
  });

  test('is none that a colleague has, as long as another is due', () => {
    const turf = (name: string, mine: boolean, ends_on: string, ...numbers: number[]) => ({
      id: name,
      name,
      mine,
      ends_on,
      doors: numbers.map((n) => door(n).id),
    });
    const colleagues = ofColleagues(
      [
        turf('उनका', false, today, 1, 2),
        turf('मेरा', true, today, 2),
        turf('कल का', false, '2026-11-24', 3),
      ],
      today,
    );
    expect([...colleagues]).toEqual([[door(1).id, 'उनका']]);
    const free = doorsOf(packOf(door(1), door(2), door(3)), []);
    const nextTo = (n: number) => nextAfter(free, door(n).id, today, colleagues)?.house_number;
    expect([1, 2, 3].map(nextTo)).toEqual(['2', '3', '2']);
    const taken = doorsOf(packOf(door(1), door(3, { do_not_visit: true })), []);
    expect(nextAfter(taken, null, today, colleagues)?.house_number).toBe('1');
  });

  test('is the nearest where the phone knows where it is', () => {
    const here = { latitude: 26.76, longitude: 83.37 };
    const placed = doorsOf(
      packOf(
        door(1, { latitude: 26.77, longitude: 83.37 }),
        door(2),
        door(3, { latitude: 26.7601, longitude: 83.37 }),
      ),
      [],
    );
    expect(nearest(placed, here).map(({ house_number }) => house_number)).toEqual(['3', '1', '2']);
  });
});

describe('who is at home', () => {
  const counts = { adults: 2, women_18_35: 1, men_18_35: 0, elders_60: 1 };

  test('adults are at least those who are young or old', () => {
    expect(withCount(counts, 'men_18_35', 1)).toEqual({ ...counts, adults: 3, men_18_35: 1 });
  });

  test('fewer adults are fewer of those', () => {
    expect(withCount(counts, 'adults', 1)).toEqual({ ...counts, adults: 1, elders_60: 0 });
  });

  test('never below nothing nor above what the server takes', () => {
    expect(withCount(counts, 'women_18_35', -1).women_18_35).toBe(0);
    expect(withCount(counts, 'adults', 120).adults).toBe(99);
  });

  test('begin where the pack suggests, without those that were visited meanwhile', () => {
    const [one, two, three] = [door(1), door(2), door(3)];
    const shown = doorsOf(packOf(one, two, three), [kept(visit('a', three, {}))]);
    const ids = filtered(shown, 'suggested', today, [three.id, two.id, one.id]).map(({ id }) => id);
    expect(ids).toEqual([two.id, one.id]);
    expect(filtered(shown, 'suggested', today)).toEqual([]);
  });
});
