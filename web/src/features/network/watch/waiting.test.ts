import { describe, expect, test } from 'vitest';
import { Problem } from '$platform/problem.ts';
import { add, afterRefusal, of, without, type Waiting } from './waiting.ts';

const waiting = (id: string, owner = 'a'): Waiting => ({
  id,
  owner,
  madeAt: '2026-11-25T10:00:00Z',
  text: 'x',
  letter: { status: 'x', visibility: 'private', spoiler_text: '' },
});

describe('what waits to be sent', () => {
  test('stands once, in the order of writing, for its own writer', () => {
    const all = [waiting('1'), waiting('2', 'b'), waiting('3')].reduce<Waiting[]>(add, []);
    expect(of(add(all, waiting('3')), 'a').map(({ id }) => id)).toEqual(['1', '3']);
    expect(without(all, '1').map(({ id }) => id)).toEqual(['2', '3']);
  });

  test.each([0, 401, 408, 429, 500, 503])('waits on after %i', (status) => {
    expect(afterRefusal(waiting('1'), new Problem('unknown', status)).refusal).toBeUndefined();
  });

  test.each([403, 404, 422])('is given back to its writer after %i', (status) => {
    const refused = afterRefusal(waiting('1'), new Problem('not_found', status));
    expect(refused.refusal).toEqual({ code: 'not_found', status });
  });
});
