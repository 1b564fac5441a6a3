import { Entries } from '$features/canvass/store/entries.ts';
import { readPack, readPacks, type KeptPack } from '$features/canvass/store/packs.ts';
import { Store, type Kept, type Written } from '$features/canvass/store/store.ts';
import type { Worker } from '$features/canvass/store/workers.ts';
import { fetchPack, makeRoom } from '$features/canvass/sync/download.ts';
import { oneSender } from '$features/canvass/sync/one-sender.ts';
import { Sync, type SyncState } from '$features/canvass/sync/sync.ts';
import type { Entry } from '$features/canvass/sync/wire.ts';
import { newId } from '$platform/ids.ts';
import { keepUnsent } from '$platform/kept-worker.ts';
import { DoorLists, withWritten } from './door-lists.ts';
import type { Door } from './doors.ts';
import { forgetOld } from './forget.ts';
import { makeInvitation } from './invitation.ts';
import { Listeners } from './listeners.ts';
import { browserPorts, send } from './browser-ports.ts';

/** One worker's walk on this phone: what is on it, what was entered, and what is on its way. */
export class Walk {
  readonly worker: Worker;
  readonly store: Store;
  readonly entries: Entries;
  readonly sync: Sync;
  readonly shared: boolean;
  records = $state.raw<Kept[]>([]);
  packs = $state.raw<ReadonlyMap<number, KeptPack>>(new Map());
  state = $state<SyncState>('resting');
  unsafe = $state(0);
  outdated = $state(false);
  private readonly tabs: BroadcastChannel | null;
  private readonly listeners = new Listeners();
  private readonly lists = new DoorLists();
  private reading: Promise<void> | null = null;
  private stale = false;
  private packChanges = 0;
  private waking: ReturnType<typeof setTimeout> | undefined;

  private constructor(worker: Worker, store: Store, shared: boolean) {
    this.worker = worker;
    this.store = store;
    this.shared = shared;
    this.entries = new Entries(store, () => makeRoom(store));
    this.entries.onchange = () => this.noteUnsafe();
    this.tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel(store.db.name) : null;
    this.sync = new Sync({
      ...browserPorts(worker.id),
      store,
      exclusively: oneSender(store),
      onchange: () => {
        this.state = this.sync.state;
        void this.read();
      },
    });
  }

  static async open(worker: Worker, name: string, key: CryptoKey, shared: boolean): Promise<Walk> {
    const store = await Store.open(name, key);
    await store.finish();
    const walk = new Walk(worker, store, shared);
    await walk.read();
    await forgetOld(store, walk.records, new Date());
    walk.listen();
    walk.sync.wake('network');
    return walk;
  }

  get unsent(): number {
    return this.records.filter(({ state }) => state === 'waiting' || state === 'draft').length;
  }

  get needing(): Kept[] {
    return this.records.filter(({ state }) => state === 'needs');
  }

  /** All doors of a booth in their order; the same list until something changes. */
  doors(booth: number): Door[] {
    return this.lists.of(booth, this.packs.get(booth), this.records);
  }

  id = newId;
  /** Enters a record and shows it; sending waits until the next door is drawn. False where the id was a record already. */
  async enter(entry: Entry, state: 'draft' | 'waiting' = 'waiting'): Promise<boolean> {
    const written = await this.entries.enter(entry, state);
    this.noteUnsafe();
    if (written) this.show(written);
    if (written && (state === 'waiting' || written.finished.length > 0)) this.wakeSoon();
    return written === null || written.kept !== null;
  }

  /** What is still open becomes a record: the door is left, or the phone goes into the pocket. */
  async finish(): Promise<void> {
    await this.entries.settled();
    const finished = await this.store.finish().catch((): string[] => []);
    if (finished.length > 0) this.show({ kept: null, finished });
    this.sync.wake('entry');
  }

  async withdraw(id: string): Promise<boolean> {
    this.entries.withdraw(id);
    const withdrawn = await this.store.withdraw(id);
    await this.changed();
    return withdrawn;
  }

  /** Takes a booth along; the problem's code where that failed. */
  async take(booth: number): Promise<string | null> {
    const failed = await fetchPack(this.store, send, booth);
    const kept = await readPack(this.store, booth);
    if (kept && !kept.pack.invitation && (await makeInvitation(booth))) {
      await fetchPack(this.store, send, booth);
    }
    await this.changed();
    return failed && (failed.code ?? 'offline');
  }

  async tryAgain(id: string): Promise<void> {
    await this.store.tryAgain(id);
    await this.changed();
    this.sync.wake('network');
  }

  async close(): Promise<void> {
    await this.finish();
    clearTimeout(this.waking);
    this.sync.close();
    this.entries.close();
    this.tabs?.close();
    this.listeners.close();
    this.store.close();
  }

  /** Reads again what the screen shows; however often it is asked for, once at a time. */
  async read(): Promise<void> {
    this.stale = true;
    this.reading ??= this.readStale().finally(() => {
      this.reading = null;
    });
    await this.reading;
  }

  private async readStale(): Promise<void> {
    while (this.stale && !this.store.outdated) {
      this.stale = false;
      try {
        const records = await this.store.all();
        // what was entered meanwhile is on the screen, and not in this answer
        if (!this.stale) this.records = records;
        await this.readPacks();
      } catch {
        if (!this.store.outdated) return;
      }
    }
    this.outdated = this.store.outdated;
    keepUnsent(this.worker.id, this.unsent);
  }

  private async readPacks(): Promise<void> {
    const changes = (await this.store.value<number>('packs')) ?? 0;
    if (changes !== this.packChanges) this.packs = await readPacks(this.store);
    this.packChanges = changes;
  }

  /** What was just written, without reading all of it again. */
  private show(written: Written): void {
    if (this.reading) void this.read();
    this.records = withWritten(this.records, written);
    this.tabs?.postMessage('changed');
  }

  /** Once the next door is drawn. */
  private wakeSoon(): void {
    clearTimeout(this.waking);
    this.waking = setTimeout(() => {
      keepUnsent(this.worker.id, this.unsent);
      this.sync.wake('entry');
    }, 250);
  }

  private async changed(): Promise<void> {
    await this.read();
    this.tabs?.postMessage('changed');
  }

  private noteUnsafe(): void {
    this.unsafe = this.entries.unsafe.length;
    this.outdated = this.store.outdated;
  }

  private listen(): void {
    this.listeners.on(globalThis, 'online', () => this.sync.wake('network'));
    this.listeners.on(document, 'visibilitychange', () => {
      if (document.hidden) void this.finish();
      else this.sync.wake('network');
    });
    this.listeners.on(globalThis, 'beforeunload', (event) => {
      if (this.unsafe > 0) event?.preventDefault();
    });
    if (this.tabs) this.tabs.onmessage = () => void this.read();
  }
}
