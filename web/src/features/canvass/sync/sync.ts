import type { Store } from '$features/canvass/store/store.ts';
import { afterServersWish, backoff } from './backoff.ts';
import { refreshPacks } from './download.ts';
import type { Exclusively } from './one-sender.ts';
import type { Fetch, Reply } from './server.ts';
import { sendSounds } from './sound-upload.ts';
import { Upload } from './upload.ts';

/** What the exchange with the server is at. */
export type SyncState =
  'resting' | 'sending' | 'no_network' | 'server_busy' | 'sign_in' | 'other_worker';

/** Who is signed in on this phone, as far as the store's worker is concerned. */
export type Whose = 'mine' | 'other_worker' | 'sign_in' | 'no_network';

export interface SyncPorts {
  store: Store;
  fetch: Fetch;
  whose: () => Promise<Whose>;
  exclusively: Exclusively;
  now: () => number;
  random: () => number;
  /** Runs something after so many milliseconds; what it returns cancels that. */
  later: (ms: number, work: () => void) => () => void;
  onchange: () => void;
}

/** Why it is woken: a new entry does not cut a wait short, the network's return does, nothing cuts the server's. */
export type Wake = 'entry' | 'network';

/** Sends what waits and fetches what is new, for as long as the app is open. */
export class Sync {
  state: SyncState = 'resting';
  private readonly ports: SyncPorts;
  private readonly upload: Upload;
  private failures = 0;
  private running: Promise<void> | null = null;
  private again = false;
  private closed = false;
  private wait: { cancel: () => void; servers: boolean } | null = null;

  constructor(ports: SyncPorts) {
    this.ports = ports;
    this.upload = new Upload(ports.store, ports.fetch, ports.now);
  }

  wake(why: Wake): void {
    if (this.closed || (this.wait && (this.wait.servers || why === 'entry'))) return;
    void this.run();
  }

  /** One whole exchange; whoever asks while it runs gets one more afterwards. */
  run(): Promise<void> {
    this.again = this.running !== null;
    this.running ??= this.rounds().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  close(): void {
    this.closed = true;
    this.wait?.cancel();
  }

  private async rounds(): Promise<void> {
    this.wait?.cancel();
    this.wait = null;
    do {
      this.again = false;
      this.show('sending');
      await this.round();
    } while (this.again && !this.closed && this.wait === null);
  }

  private async round(): Promise<void> {
    let outcome: Reply | SyncState | null;
    try {
      outcome = await this.ports.exclusively(() => this.exchange());
    } catch {
      // the phone's own disk refused: nothing was taken as delivered, the same is sent again
      outcome = { status: 0, retryAfterMs: null, code: null, body: null };
    }
    if (this.closed) return;
    if (outcome === null) {
      this.failures = 0;
      this.show('resting');
    } else if (typeof outcome === 'string') this.show(outcome);
    else this.putOff(outcome);
  }

  private async exchange(): Promise<Reply | SyncState | null> {
    const { store, fetch, whose } = this.ports;
    const owner = await whose();
    if (owner === 'no_network') return { status: 0, retryAfterMs: null, code: null, body: null };
    if (owner !== 'mine') return owner;
    for (;;) {
      if (this.closed) return null;
      const sent = await this.upload.once();
      this.ports.onchange();
      if (sent === 'done') break;
      if (sent !== 'more') return sent;
      this.failures = 0;
    }
    return (await sendSounds(store, fetch)) ?? (await refreshPacks(store, fetch));
  }

  private putOff(reply: Reply): void {
    if (reply.status === 401) {
      this.show('sign_in');
      return;
    }
    const { random } = this.ports;
    const servers = reply.retryAfterMs !== null;
    const ms =
      reply.retryAfterMs === null
        ? backoff(this.failures, random)
        : afterServersWish(reply.retryAfterMs, random);
    this.failures += 1;
    const cancel = this.ports.later(ms, () => {
      this.wait = null;
      void this.run();
    });
    this.wait = { cancel, servers };
    this.show(reply.status === 0 ? 'no_network' : 'server_busy');
  }

  private show(state: SyncState): void {
    this.state = state;
    this.ports.onchange();
  }
}
