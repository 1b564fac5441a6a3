import { Dexie, type Table } from 'dexie';
import { keyOf, keyOfPin, newRawKey, openBytes, phoneKey, sealBytes, type Sealed } from './seal.ts';

/** A worker who has a store on this phone. */
export interface Worker {
  id: string;
  name: string;
  woman: boolean;
  constituencyId: number;
}

interface Lock {
  salt: Uint8Array<ArrayBuffer>;
  rounds: number;
  failures: number;
  /** By this phone's clock. */
  failedAt: number;
}

/** A worker as this phone lists them; a store whose PIN was forgotten stays, locked, as a former one. */
export interface ListedWorker extends Worker {
  store: string;
  locked: boolean;
  former: boolean;
}

interface WorkerRow extends Worker {
  store: string;
  former: boolean;
  phoneKey: CryptoKey;
  wrapped: Sealed;
  /** Null where the phone is the worker's own. */
  lock: Lock | null;
}

export class WrongPin extends Error {
  readonly waitMs: number;
  constructor(waitMs: number) {
    super('wrong PIN');
    this.waitMs = waitMs;
  }
}

const ROUNDS = 600_000;
const FREE_TRIES = 3;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 15 * 60_000;

/** How long after this many wrong PINs in a row the next may be tried. */
export function waitAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - FREE_TRIES));
}

/** A clock that was put back starts the wait anew; one that was put forward is not believed beyond its failure. */
function waitLeft(lock: Lock, now: number): number {
  const since = now - lock.failedAt;
  return Math.max(0, waitAfter(lock.failures) - Math.max(0, since));
}

/** Who works on this phone, and the keys of their stores. */
export class Workers {
  private readonly db: Dexie & { worker: Table<WorkerRow, string> };
  private readonly now: () => number;
  private readonly rounds: number;

  constructor(name = 'canvass', now: () => number = Date.now, rounds = ROUNDS) {
    this.db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as typeof this.db;
    this.db.version(1).stores({ worker: 'store, id' });
    this.now = now;
    this.rounds = rounds;
  }

  async list(): Promise<ListedWorker[]> {
    const rows = await this.db.worker.toArray();
    return rows.map(({ store, id, name, woman, constituencyId, lock, former }) => {
      const locked = lock !== null;
      return { store, id, name, woman, constituencyId, locked, former };
    });
  }

  /** Makes a worker's key and store; without a PIN on a phone that is theirs alone. */
  async add(worker: Worker, pin: string | null): Promise<{ key: CryptoKey; store: string }> {
    const raw = newRawKey();
    const { id, name, woman, constituencyId } = worker;
    const store = `canvass-${id}-${crypto.randomUUID().slice(0, 8)}`;
    const wrapped = await this.wrap(id, raw, pin);
    await this.db.transaction('rw', this.db.worker, async () => {
      await this.db.worker.where('id').equals(id).modify({ former: true });
      await this.db.worker.put({
        store,
        id,
        name,
        woman,
        constituencyId,
        former: false,
        ...wrapped,
      });
    });
    return { key: await keyOf(raw), store };
  }

  async open(store: string, pin: string | null): Promise<CryptoKey> {
    return keyOf(await this.rawKey(await this.get(store), pin));
  }

  /** Puts a PIN on, or changes it; what is stored stays as it is. */
  async changePin(store: string, old: string | null, pin: string | null): Promise<void> {
    const row = await this.get(store);
    const raw = new Uint8Array(await this.rawKey(row, old));
    await this.db.worker.put({ ...row, ...(await this.wrap(row.id, raw, pin)) });
  }

  async waitLeft(store: string): Promise<number> {
    const { lock } = await this.get(store);
    return lock ? waitLeft(lock, this.now()) : 0;
  }

  close(): void {
    this.db.close();
  }

  private async get(store: string): Promise<WorkerRow> {
    const row = await this.db.worker.get(store);
    if (!row) throw new Error(`no store ${store}`);
    return row;
  }

  private async wrap(id: string, raw: Uint8Array<ArrayBuffer>, pin: string | null) {
    const key = await phoneKey();
    const own = await sealBytes(key, id, raw);
    if (pin === null) return { phoneKey: key, wrapped: own, lock: null };
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const byPin = await keyOfPin(pin, salt, this.rounds);
    const inner = await sealBytes(byPin, id, raw);
    const both = new Uint8Array(inner.iv.length + inner.data.byteLength);
    both.set(inner.iv);
    both.set(new Uint8Array(inner.data), inner.iv.length);
    const lock: Lock = { salt, rounds: this.rounds, failures: 0, failedAt: 0 };
    return { phoneKey: key, wrapped: await sealBytes(key, id, both), lock };
  }

  private async rawKey(row: WorkerRow, pin: string | null): Promise<ArrayBuffer> {
    const outer = await openBytes(row.phoneKey, row.id, row.wrapped);
    if (!row.lock) return outer;
    await this.countTry(row.store);
    const both = new Uint8Array(outer);
    const inner = { iv: both.slice(0, 12), data: both.slice(12).buffer };
    const byPin = await keyOfPin(pin ?? '', row.lock.salt, row.lock.rounds);
    try {
      const raw = await openBytes(byPin, row.id, inner);
      await this.db.worker.update(row.store, { lock: { ...row.lock, failures: 0 } });
      return raw;
    } catch {
      throw new WrongPin(await this.waitLeft(row.store));
    }
  }

  /** Counted before the PIN is tried, so that killing the app does not undo it. */
  private async countTry(store: string): Promise<void> {
    await this.db.transaction('rw', this.db.worker, async () => {
      const { lock } = await this.get(store);
      if (!lock) return;
      const left = waitLeft(lock, this.now());
      if (left > 0) throw new WrongPin(left);
      await this.db.worker.update(store, {
        lock: { ...lock, failures: lock.failures + 1, failedAt: this.now() },
      });
    });
  }
}
