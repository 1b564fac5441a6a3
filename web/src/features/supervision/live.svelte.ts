import { readIfChanged } from '$platform/http.ts';
import { Problem } from '$platform/problem.ts';

const EVERY = 8_000;

/** What is asked again every few seconds while its page is in sight. */
export class Live<T> {
  value = $state.raw<T | undefined>();
  problem = $state.raw<Problem | undefined>();
  private tag: string | null = null;
  private readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  async ask(): Promise<void> {
    try {
      const changed = await readIfChanged<T>(this.path, this.tag);
      if (changed) {
        this.value = changed.body;
        this.tag = changed.tag;
      }
      this.problem = undefined;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = error;
    }
  }

  /** Returns how to stop. */
  start(): () => void {
    void this.ask();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void this.ask();
    }, EVERY);
    return () => clearInterval(timer);
  }
}
