import { describe, expect, test } from 'vitest';
import table from './cases.json' with { type: 'json' };
import { evaluate } from './evaluate.ts';
import type { Expression } from './types.ts';

interface Case {
  expression: string;
  tree: unknown;
  self: number | string;
  expected: unknown;
}

describe('an expression of a form', () => {
  const { today, values } = table;
  test.each(table.cases as Case[])('$expression with . = "$self"', ({ tree, self, expected }) => {
    expect(evaluate(tree as Expression, { today, values, self })).toEqual(expected);
  });

  test('of a newer form says so instead of guessing', () => {
    expect(() => evaluate(['pulldata', 'x'], { today, values, self: '' })).toThrow('pulldata');
  });
});
