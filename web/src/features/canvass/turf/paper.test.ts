import { describe, expect, test } from 'vitest';
import { emptyLine, faultOf, isEmpty, nextField, sent } from './paper.ts';
import type { PaperSheet } from './types.ts';

const sheet = {
  name: 'x',
  workers: [],
  lines: [
    { line: '1A', house_number: '1', landmark: null, do_not_visit: false },
    { line: '2K', house_number: '2', landmark: null, do_not_visit: false },
  ],
} as PaperSheet;
const line = (code: string, outcome = '1') => ({ ...emptyLine(), line: code, outcome });

describe('keying in from paper', () => {
  test('takes small letters and Devanagari digits', () => {
    expect(sent({ ...line('२k', '३'), adults: '४' })).toEqual({
      line: '2K',
      outcome: 'locked',
      adults: 4,
      women_18_35: null,
      men_18_35: null,
      elders_60: null,
      wants_to_join: null,
    });
  });

  test('tells a code that is not on the sheet, and one typed twice', () => {
    expect(faultOf([line('1B')], 0, sheet)).toBe('unknown');
    expect(faultOf([line('1A'), line('1a')], 1, sheet)).toBe('twice');
    expect(faultOf([line('1A'), line('2K')], 1, sheet)).toBeUndefined();
    expect(faultOf([line('')], 0, sheet)).toBeUndefined();
  });

  test('leads on by Enter, past the counts where nobody was met', () => {
    expect(nextField('line', line('1A', ''))).toBe('outcome');
    expect(nextField('outcome', line('1A', '1'))).toBe('adults');
    expect(nextField('outcome', line('1A', '3'))).toBe('next line');
    expect(nextField('join', line('1A', '1'))).toBe('next line');
  });

  test('knows an empty line', () => {
    expect(isEmpty(emptyLine())).toBe(true);
    expect(isEmpty(line('1A'))).toBe(false);
  });
});
