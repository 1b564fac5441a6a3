import { Dexie, type Table } from 'dexie';
import type { Sealed } from './seal.ts';

/**
 * `draft`: the door is still open on the screen; becomes `waiting` by itself.
 * `waiting`: on this phone. `delivered`: the server's receipt is on this phone. `needs`: a person is needed.
 */
export type RecordState = 'draft' | 'waiting' | 'delivered' | 'needs';

export interface RecordRow {
  id: string;
  sequence: number;
  state: RecordState;
  /** Which answer of the server settled it; 0 while none has. Packs asked for later contain it. */
  tick: number;
  entry: Sealed;
  receipt: Sealed | null;
}

export interface SoundRow {
  id: string;
  visit: string;
  /** 1 until the server has it. */
  waiting: 0 | 1;
  sealed: Sealed;
  /** Why the server will not have it, if so. */
  code: string | null;
}

export interface PackRow {
  booth: number;
  version: number;
  /** The last tick before this pack was asked for. */
  tick: number;
  sealed: Sealed;
}

/** One worker's database. Every write is on disk before it is said to be. */
export class CanvassDatabase extends Dexie {
  declare record: Table<RecordRow, string>;
  declare pack: Table<PackRow, number>;
  declare sound: Table<SoundRow, string>;
  declare meta: Table<{ name: string; value: unknown }, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    // A change of these tables is one more version here, never a change of an old one: phones hold work unsent.
    this.version(1).stores({
      record: 'id, [state+sequence]',
      pack: 'booth',
      sound: 'id, waiting, visit',
      meta: 'name',
    });
  }

  async count(name: string): Promise<number> {
    const next = (((await this.meta.get(name))?.value as number | undefined) ?? 0) + 1;
    await this.meta.put({ name, value: next });
    return next;
  }
}
