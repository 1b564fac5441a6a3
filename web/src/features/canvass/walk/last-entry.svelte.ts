import type { Outcome } from '$features/canvass/sync/wire.ts';

/** What was entered with one touch, for as long as a second touch takes it back. */
export interface LastEntry {
  id: string;
  booth: number;
  door: string;
  house: string;
  outcome: Outcome;
}

const UNDO_MS = 12_000;

class Last {
  entry = $state.raw<LastEntry | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  show(entry: LastEntry, finish: () => void): void {
    this.entry = entry;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.entry = null;
      finish();
    }, UNDO_MS);
  }

  clear(): void {
    this.entry = null;
    clearTimeout(this.timer);
  }
}

export const last = new Last();
