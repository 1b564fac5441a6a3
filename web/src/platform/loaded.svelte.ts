import type { Answer } from './http.ts';
import { asProblem, type Problem } from './problem.ts';

/** One thing read from the server, with the states that a screen shows: loading, problem, value, age. */
export class Loaded<T> {
  value = $state.raw<T | undefined>(undefined);
  problem = $state.raw<Problem | undefined>(undefined);
  loading = $state(false);
  savedAt = $state.raw<Date | null>(null);

  private readonly ask: () => Promise<Answer<T>>;
  private round = 0;

  constructor(ask: () => Promise<Answer<T>>) {
    this.ask = ask;
    void this.reload();
  }

  /** Asks again; what is shown stays until the new answer is there. */
  async reload(): Promise<void> {
    const round = ++this.round;
    this.loading = true;
    try {
      const answer = await this.ask();
      if (round !== this.round) return;
      this.value = answer.body;
      this.savedAt = answer.savedAt;
      this.problem = undefined;
    } catch (error) {
      if (round === this.round) this.problem = asProblem(error);
    } finally {
      if (round === this.round) this.loading = false;
    }
  }
}

export function load<T>(ask: () => Promise<Answer<T>>): Loaded<T> {
  return new Loaded(ask);
}
