import { session } from '$features/access/index.ts';
import { Workers, type ListedWorker, type Worker } from '$features/canvass/store/workers.ts';
import { forgetWorker, keepWorker, keptWorker } from '$platform/kept-worker.ts';
import { Idle } from './idle.ts';
import { Listeners } from './listeners.ts';
import { takeUp } from './settings.svelte.ts';
import { Walk } from './walk.svelte.ts';

const IDLE_MS = 5 * 60_000;
const TOUCHES = ['pointerdown', 'keydown', 'scroll'] as const;

/** Who is signed in, as a worker. */
export function signedIn(): Worker | null {
  const member = session.me?.member;
  if (!member) return null;
  const { id, name, gender, constituency_id: constituencyId } = member;
  return { id, name, woman: gender === 'woman', constituencyId };
}

/** This phone: who has work on it, and whose is open. */
class Phone {
  workers = $state.raw<ListedWorker[] | null>(null);
  walk = $state.raw<Walk | null>(null);
  /** Without a store the browser is of no use for this; private windows of some are so. */
  broken = $state(false);
  readonly keys = new Workers();
  private readonly idle = new Idle(IDLE_MS, () => void this.close());
  private listeners = new Listeners();
  private starting: Promise<void> | null = null;

  /** Opens the work of whoever may: without a PIN only for the one who works here. */
  start(): Promise<void> {
    this.starting ??= this.restart().finally(() => (this.starting = null));
    return this.starting;
  }

  private async restart(): Promise<void> {
    try {
      this.workers = await this.keys.list();
    } catch {
      this.broken = true;
      return;
    }
    const mine = signedIn() ?? keptWorker();
    if (this.walk && !this.mayStay(this.walk, mine)) await this.close();
    const own = this.workers.find(
      ({ id, locked, former }) => id === mine?.id && !locked && !former,
    );
    if (own && !this.walk) await this.open(own, null);
  }

  /** Work opened by a PIN stays open whoever is signed in; unlocked work belongs to the one who works here. */
  private mayStay(walk: Walk, mine: Worker | null): boolean {
    return walk.shared || walk.worker.id === mine?.id;
  }

  async setUp(pin: string | null): Promise<void> {
    const worker = signedIn();
    if (!worker) return;
    await this.close();
    const { key, store } = await this.keys.add(worker, pin);
    await navigator.storage?.persist?.().catch(() => false);
    await this.show(worker, store, key, pin !== null);
    this.workers = await this.keys.list();
  }

  /** Throws {@link WrongPin}. */
  async open(worker: ListedWorker, pin: string | null): Promise<void> {
    const key = await this.keys.open(worker.store, pin);
    await this.close();
    if (this.walk) return;
    await this.show(worker, worker.store, key, worker.locked);
  }

  async changePin(old: string | null, pin: string): Promise<void> {
    const { walk } = this;
    if (!walk) return;
    const name = walk.store.db.name;
    await this.keys.changePin(name, old, pin);
    this.workers = await this.keys.list();
    const worker = this.workers.find(({ store }) => store === name);
    if (worker) await this.open(worker, pin);
  }

  async lock(): Promise<void> {
    await this.close();
    if (!this.walk) forgetWorker();
  }

  private async show(worker: Worker, store: string, key: CryptoKey, shared: boolean) {
    const walk = await Walk.open(worker, store, key, shared);
    await takeUp(walk.store);
    this.walk = walk;
    if (!shared || signedIn()?.id === worker.id) keepWorker({ ...worker });
    if (shared) this.watch();
  }

  private async close(): Promise<void> {
    const { walk } = this;
    // what is in memory only would go with it
    if (walk && walk.unsafe > 0) return;
    this.walk = null;
    this.idle.stop();
    this.listeners.close();
    await walk?.close();
  }

  private watch(): void {
    this.listeners = new Listeners();
    TOUCHES.forEach((touch) => this.listeners.on(globalThis, touch, this.idle.touched));
    this.listeners.on(document, 'visibilitychange', () => {
      if (!document.hidden) this.idle.touched();
    });
    this.idle.start();
  }
}

export const phone = new Phone();
