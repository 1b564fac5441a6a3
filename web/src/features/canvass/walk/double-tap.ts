const DOUBLE_TAP_MS = 300;

/**
 * The next door stands there before a finger that taps twice is up again; its second tap must not answer for that door.
 * A door that somebody opened is another matter: the first tap there is meant, however quickly it comes.
 */
export class DoubleTap {
  private readonly now: () => number;
  private tapped = -Infinity;
  private stepping = false;

  constructor(now: () => number = () => performance.now()) {
    this.now = now;
  }

  isSecond(): boolean {
    const before = this.tapped;
    this.tapped = this.now();
    return this.tapped - before < DOUBLE_TAP_MS;
  }

  /** The app goes on to the next door by itself: the tap that made it do so is not over. */
  steps(): void {
    this.stepping = true;
  }

  /** Another door, or another entry at the same one, is on the screen. */
  opened(): void {
    if (!this.stepping) this.tapped = -Infinity;
    this.stepping = false;
  }
}
