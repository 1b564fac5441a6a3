import { expect, test } from 'vitest';
import { grouped } from './teams.ts';
import type { TurfRow, Walker } from './types.ts';

const walker = (worker_id: string | null, booth: number) =>
  ({ worker_id, booth: { id: booth } }) as Walker;
const turf = (id: string, booth: number, ...workers: string[]) =>
  ({
    id,
    booth: { id: booth },
    workers: workers.map((worker) => ({ id: worker, name: worker, constituency_id: 1 })),
  }) as TurfRow;

test('puts each walker into the team of a turf in that booth, once', () => {
  const walkers = [walker('a', 1), walker('b', 1), walker('c', 1), walker('a', 2), walker(null, 1)];
  const { teams, alone } = grouped(walkers, [turf('x', 1, 'a', 'd'), turf('y', 1, 'b', 'a')]);
  expect(teams.map(({ walkers: team }) => team)).toEqual([[walkers[0]], [walkers[1]]]);
  expect(alone).toEqual([walkers[2], walkers[3], walkers[4]]);
});

test('names those of a team who have not been out today, and no one who was', () => {
  const { teams } = grouped([walker('a', 1)], [turf('x', 1, 'a', 'd'), turf('y', 1, 'a', 'e')]);
  expect(teams.map(({ idle }) => idle)).toEqual([['d'], ['e']]);
});

test('names those of a team who stand in a team above, so that no team is empty', () => {
  const { teams } = grouped([walker('a', 1)], [turf('x', 1, 'a', 'd'), turf('y', 1, 'a', 'e')]);
  expect(teams.map(({ above }) => above)).toEqual([[], ['a']]);
});

test('leaves out turf that nobody was given', () => {
  expect(grouped([], [turf('x', 1)]).teams).toEqual([]);
});
