import { asProblem, type Problem } from './problem.ts';

/** One thing that a person sets off: busy while it runs, its refusal afterwards, nothing typed lost. */
export class Action {
  busy = $state(false);
  problem = $state.raw<Problem | undefined>(undefined);

  async run(work: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = undefined;
    try {
      await work();
      return true;
    } catch (error) {
      this.problem = asProblem(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
