import { describe, expect, test } from 'vitest';
import { cut, linesOf } from './lines.ts';

const letters = (line: string) => line.length;

describe('the text of a shared picture', () => {
  test('is broken between words and where it was broken before', () => {
    expect(linesOf('एक दो तीन चार', 7, letters)).toEqual(['एक दो', 'तीन चार']);
    expect(linesOf('एक\n\nदो', 20, letters)).toEqual(['एक', '', 'दो']);
    expect(linesOf('बहुतलंबाशब्द है', 4, letters)).toEqual(['बहुतलंबाशब्द', 'है']);
  });

  test('ends with a sign where there is more', () => {
    expect(cut(['1', '2', '3'], 3)).toEqual(['1', '2', '3']);
    expect(cut(['1', '2', '3', '4'], 3)).toEqual(['1', '2', '3 …']);
  });
});
