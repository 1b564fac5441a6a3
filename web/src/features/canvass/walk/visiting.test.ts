import { describe, expect, test } from 'vitest';
import { Entries } from '$features/canvass/store/entries.ts';
import { TestPhone } from '$features/canvass/store/phones.ts';
import type { Kept, Store } from '$features/canvass/store/store.ts';
import { BOOTH, door as packDoor } from '$features/canvass/sync/fake-server.ts';
import type { Entry } from '$features/canvass/sync/wire.ts';
import { withWritten } from './door-lists.ts';
import type { Door } from './doors.ts';
import { Visiting } from './visiting.svelte.ts';
import type { Walk } from './walk.svelte.ts';

const door: Door = { ...packDoor(1, { adults: 3 }), mine: null, added: false };

/** As much of a walk as a visit needs, over a real store; its list of records is read when told. */
class Paper {
  records: Kept[] = [];
  readonly packs = new Map();
  readonly store: Store;
  readonly entries: Entries;
  private ids = 0;

  constructor(store: Store) {
    this.store = store;
    this.entries = new Entries(store, () => Promise.resolve());
  }

  id = () => `v${++this.ids}`;

  async enter(entry: Entry, state: 'draft' | 'waiting'): Promise<boolean> {
    const written = await this.entries.enter(entry, state);
    if (written) this.records = withWritten(this.records, written);
    return written === null || written.kept !== null;
  }
}

async function start() {
  const paper = new Paper(await new TestPhone().start());
  const visiting = new Visiting(paper as unknown as Walk, BOOTH, null);
  const visits = async () =>
    (await paper.store.all()).map(({ entry, state }) => ({
      state,
      ...(entry.kind === 'visit' ? entry.visit : null),
    }));
  return { paper, visiting, visits };
}

describe('a visit that is being entered', () => {
  test('is one record, however fast its taps come', async () => {
    const { visiting, visits } = await start();
    await Promise.all([
      visiting.outcome(door, 'met'),
      visiting.change({ wants_to_join: 1 }),
      visiting.change({ note: 'पानी' }),
    ]);
    expect(await visits()).toMatchObject([
      { state: 'draft', outcome: 'met', wants_to_join: 1, note: 'पानी', corrects: null },
    ]);
  });

  test('loses nothing that is said while the phone goes into the pocket', async () => {
    const { paper, visiting, visits } = await start();
    await visiting.outcome(door, 'met');
    // the list of records still shows a draft
    await paper.store.finish();
    await visiting.change({ note: 'पानी नहीं आता' });
    expect(await visits()).toMatchObject([
      { state: 'waiting', note: null },
      { state: 'draft', note: 'पानी नहीं आता', corrects: 'v1' },
    ]);
    await visiting.change({ wants_to_join: 2 });
    expect((await visits()).map(({ wants_to_join }) => wants_to_join)).toEqual([0, 2]);
  });

  test('that was delivered is corrected by another record', async () => {
    const { paper, visiting, visits } = await start();
    await visiting.outcome(door, 'locked');
    await paper.store.finish();
    paper.records = await paper.store.all();
    await visiting.outcome(door, 'refused');
    expect(await visits()).toMatchObject([
      { outcome: 'locked', corrects: null },
      { outcome: 'refused', corrects: 'v1' },
    ]);
  });
});
