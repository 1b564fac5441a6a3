import { setTimeout as pause } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import { Entries } from '$features/canvass/store/entries.ts';
import { readPack } from '$features/canvass/store/packs.ts';
import { keyOf, newRawKey } from '$features/canvass/store/seal.ts';
import { Store } from '$features/canvass/store/store.ts';
import { fetchPack, makeRoom } from '$features/canvass/sync/download.ts';
import { byLease } from '$features/canvass/sync/one-sender.ts';
import type { Fetch } from '$features/canvass/sync/server.ts';
import { Sync } from '$features/canvass/sync/sync.ts';
import type { Entry } from '$features/canvass/sync/wire.ts';
import { changeOf } from '$features/canvass/walk/change.ts';
import { doorsOf, NO_FIELDS, type Door } from '$features/canvass/walk/doors.ts';
import { correction, newVisit, type VisitEntry } from '$features/canvass/walk/visit.ts';
import type { Chance } from './chance.ts';

const HOUR = 3_600_000;
/** Waits of minutes are waits of moments here. */
const FASTER = 100;

/** A phone with the app's own store and exchange, in the hands of a worker with bad luck. */
export class Phone {
  readonly name: string;
  readonly post: string;
  /** What the screen showed as entered; the test's notebook, which no kill takes away. */
  readonly entered = new Map<string, Entry>();
  /** Also what was being entered when the app was killed. */
  readonly begun = new Set<string>();
  kills = 0;
  store!: Store;
  private entries!: Entries;
  private sync!: Sync;
  private readonly raw = newRawKey();
  private readonly cookie: string;
  private readonly address: string;
  private readonly chance: Chance;
  private readonly skew: number;
  readonly booths: number[];

  constructor(
    name: string,
    post: string,
    cookie: string,
    address: string,
    booths: number[],
    chance: Chance,
  ) {
    this.name = name;
    this.post = post;
    this.cookie = cookie;
    this.address = address;
    this.booths = booths;
    this.chance = chance;
    this.skew = chance.in(0.3) ? (chance.below(97) - 48) * HOUR : 0;
  }

  readonly fetch: Fetch = (path, init) =>
    fetch(this.address + path, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), Cookie: this.cookie },
    });

  private readonly now = () => Date.now() + this.skew;

  async start(): Promise<void> {
    this.store = await Store.open(this.name, await keyOf(this.raw));
    await this.store.finish();
    const { store } = this;
    this.entries = new Entries(store, () => makeRoom(store));
    this.sync = new Sync({
      store,
      fetch: this.fetch,
      whose: () => Promise.resolve('mine'),
      exclusively: byLease(store, this.now),
      now: this.now,
      random: this.chance.next,
      later: (ms, work) => {
        const timer = setTimeout(work, ms / FASTER);
        return () => clearTimeout(timer);
      },
      onchange: () => undefined,
    });
  }

  /** The system takes the app away, whatever it was at; a lease that it held is believed dead. */
  async kill(): Promise<void> {
    this.kills += 1;
    this.close();
    await this.start();
    await this.store.db.meta.delete('sender');
  }

  async takePacks(): Promise<void> {
    for (const booth of this.booths) await fetchPack(this.store, this.fetch, booth);
  }

  /** One stretch of work without a network, then one try to deliver that may be cut off. */
  async work(records: number): Promise<void> {
    for (let n = 0; n < records; n += 1) {
      const draft = this.chance.in(0.2);
      const entry = await this.next();
      this.begun.add(entry.id);
      const safe = this.entries.enter(entry, draft ? 'draft' : 'waiting');
      if (this.chance.in(0.01)) {
        await this.kill();
        await safe.catch(() => false);
        if ((await this.store.all()).some((kept) => kept.entry.id === entry.id)) {
          this.entered.set(entry.id, entry);
        }
      } else if (await safe) this.entered.set(entry.id, entry);
    }
    await this.store.finish();
    if (this.chance.in(0.35)) return;
    const sending = this.sync.run();
    if (this.chance.in(0.15)) {
      await pause(this.chance.below(120));
      await this.kill();
    }
    await sending;
  }

  /** Delivers until nothing waits; false where it does not end. */
  async deliverAll(until: number): Promise<boolean> {
    while ((await this.store.unsent()) > 0 && Date.now() < until) {
      await this.sync.run();
      await pause(20);
    }
    return (await this.store.unsent()) === 0;
  }

  async deliver(): Promise<void> {
    await this.sync.run();
  }

  async doors(booth: number): Promise<Door[]> {
    const kept = await readPack(this.store, booth);
    return kept ? doorsOf(kept, await this.store.all()) : [];
  }

  close(): void {
    this.sync.close();
    this.entries.close();
    this.store.close();
  }

  private lists = new Map<number, { age: number; doors: Door[] }>();

  /** As the screen shows them; looked at anew every few records. */
  private async shown(booth: number): Promise<Door[]> {
    const known = this.lists.get(booth);
    if (known && known.age < 12) {
      known.age += 1;
      return known.doors;
    }
    const doors = await this.doors(booth);
    if (doors.length > 0) this.lists.set(booth, { age: 0, doors });
    // the pack may have gone with the right; what the worker has in mind is still walked
    return doors.length > 0 ? doors : (known?.doors ?? []);
  }

  private async next(): Promise<Entry> {
    const { chance } = this;
    const booth = chance.of(this.booths);
    const doors = await this.shown(booth);
    const at = new Date(this.now());
    if (doors.length === 0 || chance.in(0.04)) {
      return {
        id: uuidv7(),
        at: at.toISOString(),
        booth_id: booth,
        kind: 'door',
        door: { ...NO_FIELDS, house_number: `${this.name}/${this.begun.size}`, adults: 3 },
      };
    }
    const door = chance.of(doors);
    if (chance.in(0.15)) {
      const field = chance.of(['adults', 'landmark', 'floor'] as const);
      const value = field === 'adults' ? 4 + chance.below(9) : `${field} ${chance.below(1e6)}`;
      return changeOf(uuidv7(), booth, door, { [field]: value }, at);
    }
    return this.visit(booth, door, at);
  }

  private visit(booth: number, door: Door, at: Date): VisitEntry {
    const { chance } = this;
    const outcome = chance.of(['met', 'nobody', 'locked', 'refused', 'moved', 'vacant'] as const);
    const wrong = [...this.entered.values()].at(-1);
    if (wrong?.kind === 'visit' && chance.in(0.05)) return correction(uuidv7(), wrong, { outcome });
    const entry = newVisit(uuidv7(), booth, door, outcome, at);
    const visit = { ...entry.visit, wants_to_join: outcome === 'met' ? chance.below(3) : 0 };
    return { ...entry, visit };
  }
}
