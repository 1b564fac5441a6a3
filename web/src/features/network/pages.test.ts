import { describe, expect, test } from 'vitest';
import { alsoWaiting, renewed, withChanged, withOlder } from './pages.ts';
import type { Status } from './types.ts';

const status = (id: string, content = '') => ({ id, content }) as Status;
const page = (...ids: string[]) => ids.map((id) => status(id));
const ids = (statuses: Status[]) => statuses.map(({ id }) => id);

describe('a fresh page beside what is shown', () => {
  test('keeps what is shown in its place and lets new ones wait', () => {
    const merged = renewed(page('5', '4', '3', '2'), page('7', '6', '5', '4'));
    expect(ids(merged.shown)).toEqual(['5', '4', '3', '2']);
    expect(ids(merged.waiting)).toEqual(['7', '6']);
    expect(merged.gap).toBe(false);
  });

  test('brings back what could not be seen before', () => {
    const merged = renewed(page('5', '3', '1'), page('5', '4', '3', '2'));
    expect(ids(merged.shown)).toEqual(['5', '4', '3', '2', '1']);
    expect(merged.waiting).toEqual([]);
  });

  test('shows an edit at once', () => {
    const merged = renewed(page('5', '4'), [status('5', 'new'), status('4')]);
    expect(merged.shown[0]?.content).toBe('new');
  });

  test('takes out what was deleted, and leaves what is older than the page', () => {
    const merged = renewed(page('5', '4', '3', '2'), page('5', '3'));
    expect(ids(merged.shown)).toEqual(['5', '3', '2']);
  });

  test('tells of a gap when nothing overlaps', () => {
    const merged = renewed(page('3', '2'), page('9', '8'));
    expect(ids(merged.shown)).toEqual(['3', '2']);
    expect(merged.gap).toBe(true);
  });

  test('shows all when nothing was shown, and nothing when all is gone', () => {
    expect(ids(renewed([], page('2', '1')).shown)).toEqual(['2', '1']);
    expect(renewed(page('2', '1'), []).shown).toEqual([]);
  });
});

test('older ones stand below, each once', () => {
  expect(ids(withOlder(page('5', '4'), page('4', '3')))).toEqual(['5', '4', '3']);
});

test('what comes by itself waits on top, each once, and nothing older than what is shown', () => {
  const shown = page('5', '4');
  expect(ids(alsoWaiting(shown, [], status('6')))).toEqual(['6']);
  expect(ids(alsoWaiting(shown, page('6'), status('7')))).toEqual(['7', '6']);
  expect(ids(alsoWaiting(shown, page('7'), status('6')))).toEqual(['7', '6']);
  expect(ids(alsoWaiting(shown, page('6'), status('6')))).toEqual(['6']);
  expect(ids(alsoWaiting(shown, page('6'), status('4')))).toEqual(['6']);
  expect(ids(alsoWaiting(shown, [], status('3')))).toEqual([]);
});

test('an edit changes a status in its place, also behind a boost', () => {
  const boost = { ...status('9'), reblog: status('5') } as Status;
  const changed = withChanged([boost, status('5')], status('5', 'new'));
  expect(ids(changed)).toEqual(['9', '5']);
  expect(changed[0]?.reblog?.content).toBe('new');
  expect(changed[1]?.content).toBe('new');
});
