import { Dexie } from 'dexie';
import type { Entry, Receipt } from '$features/canvass/sync/wire.ts';
import type { Kept, KeptReceipt, LocalCode, Written } from './kept.ts';
import { seal, unseal } from './seal.ts';
import { CanvassDatabase, type RecordRow, type RecordState } from './schema.ts';

export type { Kept, KeptReceipt, LocalCode, Written } from './kept.ts';

const NOTHING: Written = { kept: null, finished: [] };

/** One worker's work on this phone. A record whose `enter` has returned survives whatever happens to the app. */
export class Store {
  readonly db: CanvassDatabase;
  readonly key: CryptoKey;
  /** Another tab runs a newer version of the app, and this one can write no more. */
  outdated = false;
  /** What was opened before: records never change, and receipts only with their tick. */
  private readonly opened = new Map<string, Kept>();

  private constructor(db: CanvassDatabase, key: CryptoKey) {
    this.db = db;
    this.key = key;
    db.on('versionchange', () => {
      this.outdated = true;
      db.close({ disableAutoOpen: true });
      return false;
    });
  }

  static async open(name: string, key: CryptoKey): Promise<Store> {
    const store = new Store(new CanvassDatabase(name), key);
    await store.db.open();
    return store;
  }

  /**
   * Writes a record; the same id again changes a draft and nothing else. One door is open at a time, so a draft makes
   * earlier drafts records, in the same small write: the next door must not wait for two.
   */
  async enter(entry: Entry, state: 'draft' | 'waiting' = 'waiting'): Promise<Written> {
    const { id } = entry;
    const sealed = await seal(this.key, id, entry);
    const { db } = this;
    return db.transaction('rw', db.record, db.meta, async () => {
      const [before, drafts] = await Promise.all([
        db.record.get(id),
        state === 'draft' ? this.inState('draft').toArray() : [],
      ]);
      if (before && before.state !== 'draft') return NOTHING;
      const finished = drafts.filter((draft) => draft.id !== id);
      const sequence = before?.sequence ?? (await db.count('sequence'));
      await db.record.bulkPut([
        ...finished.map((draft) => ({ ...draft, state: 'waiting' as const })),
        { id, sequence, state, tick: 0, entry: sealed, receipt: null },
      ]);
      return {
        kept: { entry, sequence, state, tick: 0, receipt: null },
        finished: finished.map((draft) => draft.id),
      };
    });
  }

  /** Drafts become records; called when a door is left, and at every start. */
  async finish(): Promise<string[]> {
    const { db } = this;
    return db.transaction('rw', db.record, async () => {
      const drafts = await this.inState('draft').toArray();
      if (drafts.length === 0) return [];
      await db.record.bulkPut(drafts.map((draft) => ({ ...draft, state: 'waiting' as const })));
      return drafts.map(({ id }) => id);
    });
  }

  /** Takes back what was entered by a slip of the thumb, as long as it is a draft. */
  async withdraw(id: string): Promise<boolean> {
    const { db } = this;
    return db.transaction('rw', db.record, async () => {
      if ((await db.record.get(id))?.state !== 'draft') return false;
      await db.record.delete(id);
      return true;
    });
  }

  async waiting(most: number): Promise<Kept[]> {
    const rows = await this.inState('waiting').limit(most).toArray();
    return Promise.all(rows.map((row) => this.kept(row)));
  }

  async all(): Promise<Kept[]> {
    const rows = await this.db.record.toArray();
    const kept = await Promise.all(rows.map((row) => this.kept(row)));
    return kept.sort((a, b) => a.sequence - b.sequence);
  }

  async unsent(): Promise<number> {
    const { db } = this;
    return (
      (await this.inState('draft').count()) +
      (await this.inState('waiting').count()) +
      (await db.sound.where('waiting').equals(1).count())
    );
  }

  /** Writes the server's receipts; only then does a record count as delivered. */
  async receive(receipts: Receipt[], serverTime: string): Promise<void> {
    const sealed = new Map(
      await Promise.all(
        receipts.map(async (receipt) => {
          const kept: KeptReceipt = { ...receipt, at: serverTime };
          return [receipt.id, await seal(this.key, `${receipt.id} receipt`, kept)] as const;
        }),
      ),
    );
    const held = new Set(receipts.filter(({ state }) => state === 'held').map(({ id }) => id));
    const { db } = this;
    await db.transaction('rw', db.record, db.meta, async () => {
      const tick = await db.count('tick');
      const rows = (await db.record.bulkGet([...sealed.keys()])).filter((row) => row !== undefined);
      await db.record.bulkPut(
        rows.map((row) => ({
          ...row,
          state: held.has(row.id) ? ('needs' as const) : ('delivered' as const),
          tick,
          receipt: sealed.get(row.id) ?? null,
        })),
      );
    });
  }

  /** The server refuses the record as a whole: it stays here, and the worker is told. */
  async setAside(entry: Entry, code: LocalCode, at: string): Promise<void> {
    const { id, booth_id } = entry;
    const receipt: KeptReceipt = { id, state: 'held', code, booth_id, responsible: null, at };
    const sealed = await seal(this.key, `${id} receipt`, receipt);
    await this.db.record.update(id, { state: 'needs', receipt: sealed });
  }

  /** Puts back in the queue what only this phone had set aside. */
  async tryAgain(id: string): Promise<void> {
    await this.db.record.update(id, { state: 'waiting', receipt: null });
  }

  /** The server has these, and the packs on this phone too: room for new work. */
  async forgetDelivered(upTo: number): Promise<void> {
    const old = await this.inState('delivered')
      .filter(({ tick }) => tick <= upTo)
      .primaryKeys();
    await this.db.record.bulkDelete(old);
  }

  async value<T>(name: string): Promise<T | undefined> {
    return (await this.db.meta.get(name))?.value as T | undefined;
  }

  async keepValue(name: string, value: unknown): Promise<void> {
    await this.db.meta.put({ name, value });
  }

  close(): void {
    this.db.close({ disableAutoOpen: true });
  }

  private inState(state: RecordState) {
    return this.db.record
      .where('[state+sequence]')
      .between([state, Dexie.minKey], [state, Dexie.maxKey]);
  }

  private async kept(row: RecordRow): Promise<Kept> {
    const { id, sequence, state, tick } = row;
    const before = this.opened.get(id);
    if (before?.state === state && before.tick === tick) return before;
    const kept: Kept = {
      entry: await unseal<Entry>(this.key, id, row.entry),
      sequence,
      state,
      tick,
      receipt: row.receipt && (await unseal<KeptReceipt>(this.key, `${id} receipt`, row.receipt)),
    };
    if (state === 'delivered' || state === 'waiting') this.opened.set(id, kept);
    return kept;
  }
}
