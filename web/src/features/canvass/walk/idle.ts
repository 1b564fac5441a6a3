type Later = (ms: number, work: () => void) => () => void;

const byTimer: Later = (ms, work) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/**
 * Says when nobody has touched the phone for so long. A timer stands still while a phone sleeps, so the clock is asked as
 * well; one that was put back is not believed.
 */
export class Idle {
  private readonly ms: number;
  private readonly onidle: () => void;
  private readonly now: () => number;
  private readonly later: Later;
  private touchedAt = 0;
  private cancel: (() => void) | null = null;

  constructor(ms: number, onidle: () => void, now: () => number = Date.now, later = byTimer) {
    this.ms = ms;
    this.onidle = onidle;
    this.now = now;
    this.later = later;
  }

  start(): void {
    this.stop();
    this.touchedAt = this.now();
    this.cancel = this.later(this.ms, this.onidle);
  }

  /** A touch, or the app is on the screen again: goes on, where it was not too late already. */
  readonly touched = (): void => {
    if (!this.cancel) return;
    const since = this.now() - this.touchedAt;
    if (since < 0 || since >= this.ms) this.onidle();
    else this.start();
  };

  stop(): void {
    this.cancel?.();
    this.cancel = null;
  }
}
