import { describe, expect, test } from 'vitest';
import { Entries } from './entries.ts';
import { TestPhone, visitOf } from './phones.ts';
import { CanvassDatabase } from './schema.ts';
import type { Store } from './store.ts';

const receipt = (id: string) =>
  ({ id, state: 'stored', code: null, booth_id: 1, responsible: null }) as const;

describe('the store', () => {
  test('keeps a record over the death of the app, in the order of entering', async () => {
    const phone = new TestPhone();
    const store = await phone.start();
    await store.enter(visitOf(2));
    await store.enter(visitOf(1));
    const kept = await (await phone.start()).all();
    expect(kept.map(({ entry, sequence, state }) => [entry.id, sequence, state])).toEqual([
      [visitOf(2).id, 1, 'waiting'],
      [visitOf(1).id, 2, 'waiting'],
    ]);
  });

  test('holds nothing readable on the disk but id, sequence and state', async () => {
    const phone = new TestPhone();
    const store = await phone.start();
    const entry = visitOf(1);
    if (entry.kind === 'visit') entry.visit.note = 'पानी की समस्या';
    await store.enter(entry);
    const row = await store.db.record.get(entry.id);
    expect(Object.keys(row ?? {}).sort()).toEqual(
      ['entry', 'id', 'receipt', 'sequence', 'state', 'tick'].sort(),
    );
    const text = new TextDecoder().decode(row?.entry.data);
    expect(text).not.toContain('पानी');
    expect(text).not.toContain('household');
  });

  test('opens nothing under another name, so that rows cannot be swapped', async () => {
    const phone = new TestPhone();
    const store = await phone.start();
    await store.enter(visitOf(1));
    await store.enter(visitOf(2));
    const [one, two] = await store.db.record.toArray();
    if (one && two) await store.db.record.update(one.id, { entry: two.entry });
    await expect(store.all()).rejects.toThrow();
  });

  test('never changes a record that is entered; a draft changes until the door is left', async () => {
    const store = await new TestPhone().start();
    const entry = visitOf(1);
    const other = visitOf(1, 'another door');
    await store.enter(entry, 'draft');
    await store.enter(other, 'draft');
    await store.finish();
    await store.enter(entry);
    expect((await store.all()).map((kept) => [kept.entry, kept.state])).toEqual([
      [other, 'waiting'],
    ]);
  });

  test('makes the door that was left a record in the write of the next one', async () => {
    const store = await new TestPhone().start();
    await store.enter(visitOf(1), 'draft');
    const written = await store.enter(visitOf(2), 'draft');
    expect(written).toMatchObject({
      kept: { sequence: 2, state: 'draft' },
      finished: [visitOf(1).id],
    });
    expect((await store.all()).map(({ state }) => state)).toEqual(['waiting', 'draft']);
    expect(await store.enter(visitOf(1), 'draft')).toEqual({ kept: null, finished: [] });
    expect((await store.all()).map(({ state }) => state)).toEqual(['waiting', 'draft']);
  });

  test('takes back a draft and nothing else', async () => {
    const store = await new TestPhone().start();
    await store.enter(visitOf(1), 'draft');
    await store.enter(visitOf(2));
    expect(await store.withdraw(visitOf(1).id)).toBe(true);
    expect(await store.withdraw(visitOf(2).id)).toBe(false);
    expect(await store.unsent()).toBe(1);
  });

  test('forgets what is delivered and in every pack, and nothing that is not', async () => {
    const store = await new TestPhone().start();
    for (const n of [1, 2, 3]) await store.enter(visitOf(n));
    await store.receive([receipt(visitOf(1).id)], '2026-11-25T12:00:00Z');
    await store.receive([receipt(visitOf(2).id)], '2026-11-25T12:00:00Z');
    await store.forgetDelivered(1);
    expect((await store.all()).map(({ entry, state }) => [entry.id, state])).toEqual([
      [visitOf(2).id, 'delivered'],
      [visitOf(3).id, 'waiting'],
    ]);
  });

  test('is taken over by the next version of the app with its work unsent', async () => {
    const phone = new TestPhone();
    const old = await phone.start();
    await old.enter(visitOf(1));
    const next = new CanvassDatabase(phone.name);
    next
      .version(2)
      .stores({ record: 'id, [state+sequence], booth' })
      .upgrade((change) => change.table('record').toCollection().modify({ booth: 0 }));
    await next.open();
    expect(old.outdated).toBe(true);
    expect(await next.record.toArray()).toMatchObject([{ id: visitOf(1).id, state: 'waiting' }]);
    await expect(old.enter(visitOf(2))).rejects.toThrow();
    next.close();
  });
});

describe('entering with a full disk', () => {
  /** A disk that refuses so many times. */
  async function full(times: number): Promise<{ store: Store; refusals: () => number }> {
    const store = await new TestPhone().start();
    const enter = store.enter.bind(store);
    let refused = 0;
    store.enter = (...entry) =>
      refused++ < times
        ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
        : enter(...entry);
    return { store, refusals: () => refused };
  }

  test('says that a record is not safe, makes room and tries until it is', async () => {
    const { store } = await full(3);
    let rooms = 0;
    const resting: (() => void)[] = [];
    const entries = new Entries(
      store,
      async () => void (rooms += 1),
      () => new Promise((done) => resting.push(done)),
    );
    const emptied = new Promise<void>((done) => {
      entries.onchange = () => {
        resting.splice(0).forEach((go) => go());
        if (entries.unsafe.length === 0) done();
        else setTimeout(() => resting.splice(0).forEach((go) => go()));
      };
    });
    expect(await entries.enter(visitOf(1))).toBeNull();
    expect(entries.unsafe).toEqual([visitOf(1)]);
    await emptied;
    expect(rooms).toBeGreaterThan(1);
    expect((await store.all()).map(({ entry }) => entry)).toEqual([visitOf(1)]);
  });

  test('writes last what was entered last', async () => {
    const store = await new TestPhone().start();
    const entries = new Entries(store, () => Promise.resolve());
    const typed = ['प', 'पा', 'पानी'].map((note) => {
      const entry = visitOf(1);
      if (entry.kind === 'visit') entry.visit.note = note;
      return entries.enter(entry, 'draft');
    });
    expect((await Promise.all(typed)).map((written) => written?.kept?.sequence)).toEqual([1, 1, 1]);
    expect((await store.all())[0]?.entry).toMatchObject({ visit: { note: 'पानी' } });
  });
});
