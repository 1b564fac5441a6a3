import { describe, expect, test } from 'vitest';
import table from './answer-cases.json' with { type: 'json' };
import { answersOf, asked, defaultsOf, faultsOf, latinDigits } from './answers.ts';
import type { Answers, FormDefinition } from './types.ts';

interface Case {
  what: string;
  answers: Answers;
  asked: string[];
  counting: Answers;
  faults: string[];
}

const { today } = table;
const form = table.form as unknown as FormDefinition;

describe('answers to a form', () => {
  test.each(table.cases as unknown as Case[])('$what', (each) => {
    const questions = asked(form, each.answers, today);
    expect(questions.map(({ name }) => name)).toEqual(each.asked);
    expect(answersOf(form, each.answers, today)).toEqual(each.counting);
    const faults = faultsOf(form, each.answers, today);
    expect(faults.map(({ name, code }) => `${name} ${code}`)).toEqual(each.faults);
  });

  test('begin with the defaults of the form', () => {
    expect(defaultsOf(form)).toEqual({ people: '4' });
  });

  test('may be typed in Devanagari digits', () => {
    expect(latinDigits('१२.५')).toBe('12.5');
  });
});
