import { Entries } from '$features/canvass/store/entries.ts';
import { boothsKept, readPack, type KeptPack } from '$features/canvass/store/packs.ts';
import { Store, type Kept } from '$features/canvass/store/store.ts';
import type { Worker } from '$features/canvass/store/workers.ts';
import { fetchPack, makeRoom } from '$features/canvass/sync/download.ts';
import { oneSender } from '$features/canvass/sync/one-sender.ts';
import { Sync, type SyncState } from '$features/canvass/sync/sync.ts';
import type { Entry } from '$features/canvass/sync/wire.ts';
import { newId } from '$platform/ids.ts';
import { keepUnsent } from '$platform/kept-worker.ts';
import { doorsOf, type Door } from './doors.ts';
import { forgetOld } from './forget.ts';
import { makeInvitation } from './invitation.ts';
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
  private readonly listeners: [EventTarget, string, () => void][] = [];
  private readonly lists = new Map<number, { pack: KeptPack; records: Kept[]; doors: Door[] }>();
  private reading: Promise<void> | null = null;
  private stale = false;
  private packChanges = 0;

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
    const pack = this.packs.get(booth);
    if (!pack) return [];
    const { records } = this;
    const known = this.lists.get(booth);
    if (known?.pack === pack && known.records === records) return known.doors;
    const doors = doorsOf(
      pack,
      records.filter(({ entry }) => entry.booth_id === booth),
    );
    this.lists.set(booth, { pack, records, doors });
    return doors;
  }

  id = newId;

  /** Enters a record and, once it is safe, sends it. */
  async enter(entry: Entry, state: 'draft' | 'waiting' = 'waiting'): Promise<void> {
    const safe = await this.entries.enter(entry, state);
    this.noteUnsafe();
    if (!safe) return;
    await this.changed();
    if (state === 'waiting') this.sync.wake('entry');
  }

  /** What is still open becomes a record: the door is left, or the phone goes into the pocket. */
  async finish(): Promise<void> {
    await this.entries.settled();
    if ((await this.store.finish().catch(() => 0)) > 0) await this.changed();
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
    this.sync.close();
    this.entries.close();
    this.tabs?.close();
    this.listeners.forEach(([target, event, listener]) =>
      target.removeEventListener(event, listener),
    );
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
        this.records = await this.store.all();
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
    if (changes === this.packChanges) return;
    const packs = new Map<number, KeptPack>();
    for (const booth of await boothsKept(this.store)) {
      const kept = await readPack(this.store, booth);
      if (kept) packs.set(booth, kept);
    }
    this.packs = packs;
    this.packChanges = changes;
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
    const on = (target: EventTarget, event: string, listener: () => void) => {
      target.addEventListener(event, listener);
      this.listeners.push([target, event, listener]);
    };
    on(globalThis, 'online', () => this.sync.wake('network'));
    on(document, 'visibilitychange', () => {
      if (document.hidden) void this.finish();
      else this.sync.wake('network');
    });
    on(globalThis, 'beforeunload', (event?: Event) => {
      if (this.unsafe > 0) event?.preventDefault();
    });
    if (this.tabs) this.tabs.onmessage = () => void this.read();
  }
}
