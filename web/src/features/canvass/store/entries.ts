import type { Entry } from '$features/canvass/sync/wire.ts';
import type { Store, Written } from './store.ts';

type Wait = (ms: number) => Promise<void>;
const RETRY = 3_000;
const inMs: Wait = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Enters records, and where the phone's disk refuses (full, or closed by an update) keeps them in memory and tries
 * again until they are safe.
 */
export class Entries {
  private readonly store: Store;
  private readonly wait: Wait;
  private readonly makeRoom: () => Promise<void>;
  private readonly held = new Map<string, { entry: Entry; state: 'draft' | 'waiting' }>();
  private trying = false;
  private closed = false;
  private last: Promise<unknown> = Promise.resolve();
  onchange: () => void = () => undefined;

  constructor(store: Store, makeRoom: () => Promise<void>, wait: Wait = inMs) {
    this.store = store;
    this.makeRoom = makeRoom;
    this.wait = wait;
  }

  /** Records that are in memory only: the screen must say that they are not safe. */
  get unsafe(): Entry[] {
    return [...this.held.values()].map(({ entry }) => entry);
  }

  /** What was written once the record is safe; null where it is in memory only and tried again. */
  enter(entry: Entry, state: 'draft' | 'waiting' = 'waiting'): Promise<Written | null> {
    // One after another: what was typed last is what is written last.
    const safe = this.last.then(() => this.write(entry, state));
    this.last = safe;
    return safe;
  }

  /** When everything that was entered so far is safe or known not to be. */
  async settled(): Promise<void> {
    await this.last;
  }

  /** The app is going; what is not safe by now is lost with it. */
  close(): void {
    this.closed = true;
  }

  withdraw(id: string): void {
    this.held.delete(id);
  }

  private async write(entry: Entry, state: 'draft' | 'waiting'): Promise<Written | null> {
    try {
      const written = await this.store.enter(entry, state);
      this.held.delete(entry.id);
      return written;
    } catch {
      this.held.set(entry.id, { entry, state });
      this.onchange();
      void this.retry();
      return null;
    }
  }

  private async retry(): Promise<void> {
    if (this.trying) return;
    this.trying = true;
    while (this.held.size > 0 && !this.store.outdated && !this.closed) {
      await this.makeRoom().catch(() => undefined);
      for (const held of [...this.held.values()]) {
        try {
          await this.store.enter(held.entry, held.state);
          if (this.held.get(held.entry.id) === held) this.held.delete(held.entry.id);
        } catch {
          break;
        }
      }
      this.onchange();
      if (this.held.size > 0) await this.wait(RETRY);
    }
    this.trying = false;
  }
}
