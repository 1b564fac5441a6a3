import { describe, expect, test } from 'vitest';
import { answersOf, asked, defaultsOf, faultsOf, latinDigits } from './answers.ts';
import type { FormDefinition } from './types.ts';

const TODAY = '2026-11-25';
const form: FormDefinition = {
  title: { hi: 'पानी', en: 'Water' },
  choices: {
    yes_no: [
      { name: 'yes', label: { hi: 'हाँ' } },
      { name: 'no', label: { hi: 'नहीं' } },
    ],
    sources: [
      { name: 'tap', label: { hi: 'नल' } },
      { name: 'pump', label: { hi: 'हैंडपंप' } },
      { name: 'none', label: { hi: 'कुछ नहीं' } },
    ],
  },
  questions: [
    { name: 'hello', type: 'note', label: { hi: 'नमस्ते' }, required: ['true'] },
    { name: 'water', type: 'select_one', list: 'yes_no', label: {}, required: ['true'] },
    {
      name: 'sources',
      type: 'select_multiple',
      list: 'sources',
      label: {},
      relevant: ['=', ['$', 'water'], 'yes'],
      constraint: [
        'not',
        ['and', ['selected', ['.'], 'none'], ['>', ['count-selected', ['.']], 1]],
      ],
    },
    {
      name: 'depth',
      type: 'decimal',
      label: {},
      relevant: ['selected', ['$', 'sources'], 'pump'],
      required: ['=', ['$', 'water'], 'yes'],
    },
    {
      name: 'people',
      type: 'integer',
      label: {},
      constraint: ['and', ['>=', ['.'], 1], ['<=', ['.'], 60]],
      default: '4',
    },
    { name: 'since', type: 'date', label: {}, constraint: ['<=', ['.'], ['today']] },
    { name: 'more', type: 'text', label: {} },
  ],
};
const names = (answers: Record<string, string>) =>
  asked(form, answers, TODAY).map(({ name }) => name);
const faults = (answers: Record<string, string>) =>
  faultsOf(form, answers, TODAY).map(({ name, code }) => `${name} ${code}`);

describe('the questions of a form', () => {
  test('are asked as far as they are relevant', () => {
    expect(names({})).toEqual(['hello', 'water', 'people', 'since', 'more']);
    expect(names({ water: 'yes' })).toContain('sources');
    expect(names({ water: 'yes', sources: 'tap pump' })).toContain('depth');
  });

  test('are not asked because of an answer that does not count any more', () => {
    expect(names({ water: 'no', sources: 'pump' })).not.toContain('depth');
  });

  test('keep an answer that is not asked for now, and do not send it', () => {
    const answers = { water: 'no', sources: 'pump', more: '  ' };
    expect(answersOf(form, answers, TODAY)).toEqual({ water: 'no' });
    expect(answersOf(form, { ...answers, water: 'yes' }, TODAY)).toEqual({
      water: 'yes',
      sources: 'pump',
    });
  });

  test('begin with their defaults', () => {
    expect(defaultsOf(form)).toEqual({ people: '4' });
  });
});

describe('an answer', () => {
  test('is missing where it is required, and a note never is', () => {
    expect(faults({})).toEqual(['water required']);
    expect(faults({ water: 'yes', sources: 'pump' })).toEqual(['depth required']);
  });

  test('is refused by its constraint, which an empty one need not keep', () => {
    expect(faults({ water: 'no', people: '0' })).toEqual(['people constraint']);
    expect(faults({ water: 'no', people: '60' })).toEqual([]);
    expect(faults({ water: 'yes', sources: 'tap none' })).toEqual(['sources constraint']);
    expect(faults({ water: 'no', since: '2026-11-26' })).toEqual(['since constraint']);
  });

  test('has the form of its type', () => {
    expect(faults({ water: 'maybe' })).toEqual(['water choice_unknown']);
    expect(faults({ water: 'yes', sources: 'tap well' })).toEqual(['sources choice_unknown']);
    expect(faults({ water: 'no', people: '4.5' })).toEqual(['people not_valid']);
    expect(faults({ water: 'no', since: '2026-02-30' })).toEqual(['since not_valid']);
    expect(faults({ water: 'no', more: 'x'.repeat(2001) })).toEqual(['more too_long']);
  });

  test('may be typed in Devanagari digits', () => {
    expect(latinDigits('१२.५')).toBe('12.5');
  });
});
