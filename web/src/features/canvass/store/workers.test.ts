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
    const his = await workers.add(vikas, '135791');
    const store = await Store.open(hers.store, hers.key);
    await store.enter(visitOf(1));
    store.close();

    const opened = await workers.open(hers.store, '246810');
    expect((await (await Store.open(hers.store, opened)).all()).length).toBe(1);
    const hisKey = await workers.open(his.store, '135791');
    expect((await (await Store.open(his.store, hisKey)).all()).length).toBe(0);
    const foreign = await Store.open(hers.store, hisKey);
    await expect(foreign.all()).rejects.toThrow();
  });

  test('need no PIN on a phone of their own', async () => {
    const { workers } = phone();
    const { store } = await workers.add(asha, null);
    expect((await workers.open(store, null)).extractable).toBe(false);
    expect(await workers.list()).toEqual([{ ...asha, store, locked: false, former: false }]);
  });

  test('put a PIN on later, and what is stored stays', async () => {
    const { workers } = phone();
    const { store: name, key } = await workers.add(asha, null);
    const store = await Store.open(name, key);
    await store.enter(visitOf(1));
    store.close();
    await workers.changePin(name, null, '246810');
    expect(await refusalOf(workers.open(name, null))).toBeInstanceOf(WrongPin);
    const opened = await workers.open(name, '246810');
    expect((await (await Store.open(name, opened)).all()).length).toBe(1);
  });

  test('who forgot the PIN start afresh, and the old store still opens when they remember', async () => {
    const { workers } = phone();
    const old = await workers.add(asha, '246810');
    const fresh = await workers.add(asha, '975310');
    expect((await workers.list()).map(({ store, former }) => [store, former]).sort()).toEqual(
      [
        [old.store, true],
        [fresh.store, false],
      ].sort(),
    );
    await workers.open(old.store, '246810');
    await workers.open(fresh.store, '975310');
  });

  test('are slowed down after three wrong PINs, also over a restart of the app', async () => {
    const { workers, clock } = phone();
    const { store } = await workers.add(asha, '246810');
    for (const wait of [0, 0, 30_000]) {
      expect((await refusalOf(workers.open(store, '000000'))).waitMs).toBe(wait);
    }
    expect((await refusalOf(workers.open(store, '246810'))).waitMs).toBe(30_000);
    clock.now += 29_999;
    expect((await refusalOf(workers.open(store, '246810'))).waitMs).toBe(1);
    clock.now += 1;
    await workers.open(store, '246810');
    expect((await refusalOf(workers.open(store, '000000'))).waitMs).toBe(0);
  });

  test('gain nothing by putting the clock back', async () => {
    const { workers, clock } = phone();
    const { store } = await workers.add(asha, '246810');
    for (let n = 0; n < 3; n += 1) await refusalOf(workers.open(store, '000000'));
    clock.now -= 86_400_000;
    expect((await refusalOf(workers.open(store, '246810'))).waitMs).toBe(30_000);
  });

  test('wait at most a quarter of an hour', () => {
    expect([2, 3, 4, 5, 50].map(waitAfter)).toEqual([0, 30_000, 60_000, 120_000, 900_000]);
  });
});
