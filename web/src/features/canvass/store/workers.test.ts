import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { visitOf } from './phones.ts';
import { Store } from './store.ts';
import { waitAfter, Workers, WrongPin } from './workers.ts';

const asha = { id: 'asha', name: 'आशा', woman: true, constituencyId: 322 };
const vikas = { id: 'vikas', name: 'विकास', woman: false, constituencyId: 322 };
const FEW_ROUNDS = 1_000;
let made = 0;

function phone() {
  const clock = { now: 1_000_000 };
  return { clock, workers: new Workers(`workers-${(made += 1)}`, () => clock.now, FEW_ROUNDS) };
}

const refusalOf = (work: Promise<unknown>): Promise<WrongPin> =>
  work.then(
    () => Promise.reject(new Error('was not refused')),
    (error: WrongPin) => error,
  );

describe('workers on one phone', () => {
  test('have stores of their own, opened by their own PINs', async () => {
    const { workers } = phone();
    const hers = await workers.add(asha, '246810');
    await workers.add(vikas, '135791');
    const store = await Store.open(hers.store, hers.key);
    await store.enter(visitOf(1));
    store.close();

    const opened = await workers.open('asha', '246810');
    expect((await (await Store.open(opened.store, opened.key)).all()).length).toBe(1);
    const his = await workers.open('vikas', '135791');
    expect(his.store).not.toBe(opened.store);
    expect((await (await Store.open(his.store, his.key)).all()).length).toBe(0);
    const foreign = await Store.open(opened.store, his.key);
    await expect(foreign.all()).rejects.toThrow();
  });

  test('need no PIN on a phone of their own', async () => {
    const { workers } = phone();
    await workers.add(asha, null);
    expect((await workers.open('asha', null)).key.extractable).toBe(false);
    expect(await workers.list()).toEqual([{ ...asha, locked: false }]);
  });

  test('put a PIN on later, and what is stored stays', async () => {
    const { workers } = phone();
    const { store: name, key } = await workers.add(asha, null);
    const store = await Store.open(name, key);
    await store.enter(visitOf(1));
    store.close();
    await workers.changePin('asha', null, '246810');
    expect(await refusalOf(workers.open('asha', null))).toBeInstanceOf(WrongPin);
    const opened = await workers.open('asha', '246810');
    expect((await (await Store.open(opened.store, opened.key)).all()).length).toBe(1);
  });

  test('are slowed down after three wrong PINs, also over a restart of the app', async () => {
    const { workers, clock } = phone();
    await workers.add(asha, '246810');
    for (const wait of [0, 0, 30_000]) {
      expect((await refusalOf(workers.open('asha', '000000'))).waitMs).toBe(wait);
    }
    expect((await refusalOf(workers.open('asha', '246810'))).waitMs).toBe(30_000);
    clock.now += 29_999;
    expect((await refusalOf(workers.open('asha', '246810'))).waitMs).toBe(1);
    clock.now += 1;
    await workers.open('asha', '246810');
    expect((await refusalOf(workers.open('asha', '000000'))).waitMs).toBe(0);
  });

  test('gain nothing by putting the clock back', async () => {
    const { workers, clock } = phone();
    await workers.add(asha, '246810');
    for (let n = 0; n < 3; n += 1) await refusalOf(workers.open('asha', '000000'));
    clock.now -= 86_400_000;
    expect((await refusalOf(workers.open('asha', '246810'))).waitMs).toBe(30_000);
  });

  test('wait at most a quarter of an hour', () => {
    expect([2, 3, 4, 5, 50].map(waitAfter)).toEqual([0, 30_000, 60_000, 120_000, 900_000]);
  });
});
