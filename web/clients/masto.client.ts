import { existsSync, readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accounts } from './masto/accounts.ts';
import { collections } from './masto/collections.ts';
import { statuses } from './masto/statuses.ts';
import { streams } from './masto/streams.ts';
import { join, type Person } from './server.ts';
import { coreOperations, Shapes } from './shapes.ts';

const REPORT = new URL('shape-misses.txt', import.meta.url);
const GENERATED = new URL('../../build/check/shape-misses.txt', import.meta.url);

export interface World {
  asha: Person;
  binod: Person;
  shapes: Shapes;
}

const shapes = new Shapes();
const world = { shapes } as World;

beforeAll(async () => {
  shapes.watch();
  world.asha = await join('asha');
  world.binod = await join('binod');
});

afterAll(() => {
  world.asha.stream.close();
  world.binod.stream.close();
});

describe('masto, the library that Elk and Phanpy use', () => {
  accounts(world);
  statuses(world);
  collections(world);
  streams(world);

  test('was answered on every core operation', () => {
    const missing = coreOperations().filter((operation) => !shapes.answered.has(operation));
    expect(missing).toEqual([]);
  });

  test.skipIf(!shapes.areThere)('would tell of what is missing or of another kind', () => {
    const probe = new Shapes();
    probe.hold('probe', 'Relationship', { id: 7, following: 'yes' });
    expect([...(probe.faults.get('probe') ?? [])]).toEqual(
      expect.arrayContaining(['/id must be string', '/following must be boolean']),
    );
    expect([...(probe.faults.get('probe') ?? [])].join()).toContain("required property 'muting'");
  });

  test.skipIf(!shapes.areThere)(
    'found every answer as Mastodon describes it, or the report says what differs',
    () => {
      const lines = [...shapes.faults].map(
        ([name, faults]) =>
          `${name}\n${[...faults]
            .sort()
            .map((fault) => `  ${fault}\n`)
            .join('')}`,
      );
      const generated = `# ${lines.length} of ${shapes.answered.size} operations differ from the description of Mastodon 4.7.\n${lines.sort().join('')}`;
      mkdirSync(new URL('.', GENERATED), { recursive: true });
      writeFileSync(GENERATED, generated);
      expect(existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : '').toBe(generated);
      expect(coreOperations().filter((operation) => shapes.faults.has(operation))).toEqual([]);
    },
  );
});
