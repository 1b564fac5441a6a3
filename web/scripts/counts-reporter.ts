import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with one line that a machine can add up: "unit: 39 passed, 0 failed, 0 skipped". */
export default class CountsReporter implements Reporter {
  private readonly name: string;

  constructor(options: { name: string }) {
    this.name = options.name;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state !== 'pending') counts[state] += 1;
      }
      // A file that does not load, or a suite whose set-up broke, has failed whatever its tests say.
      const suites = [...module.children.allSuites()];
      counts.failed += [module, ...suites].filter((suite) => suite.errors().length > 0).length;
    }
    const { passed, failed, skipped } = counts;
    process.stdout.write(
      `\n${this.name}: ${passed} passed, ${failed} failed, ${skipped} skipped\n`,
    );
  }
}
