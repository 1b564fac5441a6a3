import { fetchBooths } from '$features/canvass/sync/download.ts';
import type { BoothLine } from '$features/canvass/sync/wire.ts';
import { send } from './browser-ports.ts';
import type { Walk } from './walk.svelte.ts';

const KEEP = 'booths';
/** So many are taken along without asking. */
const FEW = 3;

/** The booths that the worker may walk; the last answer stays where there is no network. */
export class Booths {
  list = $state.raw<BoothLine[]>([]);
  loading = $state(true);
  offline = $state(false);
  taking = $state<number | null>(null);
  private readonly walk: Walk;

  constructor(walk: Walk) {
    this.walk = walk;
    void this.load();
  }

  async load(): Promise<void> {
    this.list = (await this.walk.store.value<BoothLine[]>(KEEP)) ?? [];
    const answer = await fetchBooths(send);
    this.loading = false;
    this.offline = !Array.isArray(answer);
    if (!Array.isArray(answer)) return;
    this.list = answer;
    await this.walk.store.keepValue(KEEP, answer);
    if (answer.length <= FEW) for (const { booth } of answer) await this.take(booth.id);
  }

  async take(booth: number): Promise<void> {
    if (this.walk.packs.has(booth)) return;
    this.taking = booth;
    const failed = await this.walk.take(booth);
    this.taking = null;
    if (failed === 'offline') this.offline = true;
  }
}
