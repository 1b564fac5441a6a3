import { TestPhone } from '$features/canvass/store/phones.ts';
import type { Store } from '$features/canvass/store/store.ts';
import { FakeServer } from './fake-server.ts';
import { byLease } from './one-sender.ts';
import type { SyncPorts, Whose } from './sync.ts';

/** A phone, a server that fails as told, and no clock but the test's. */
export class Rig {
  readonly server = new FakeServer();
  readonly phone = new TestPhone();
  whose: Whose = 'mine';
  waits: { ms: number; work: () => void; cancelled: boolean }[] = [];
  store!: Store;

  static async start(): Promise<Rig> {
    const rig = new Rig();
    rig.store = await rig.phone.start();
    return rig;
  }

  ports(): SyncPorts {
    return {
      store: this.store,
      fetch: this.server.fetch,
      whose: () => Promise.resolve(this.whose),
      exclusively: byLease(this.store, () => 0),
      now: () => Date.parse('2026-11-25T09:00:00Z'),
      random: () => 0.5,
      later: (ms, work) => {
        const wait = { ms, work, cancelled: false };
        this.waits.push(wait);
        return () => (wait.cancelled = true);
      },
      onchange: () => undefined,
    };
  }

  /** What became of the records, in the order of entering. */
  async states(): Promise<string[]> {
    return (await this.store.all()).map(({ state }) => state);
  }
}
