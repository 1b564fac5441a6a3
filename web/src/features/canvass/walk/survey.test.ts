import { expect, test } from 'vitest';
import type { PackForm } from '$features/canvass/sync/wire.ts';
import { surveyed } from './survey.ts';

const WATER: PackForm = {
  id: 'f',
  version: 3,
  form: {
    title: { hi: 'पानी' },
    choices: {},
    questions: [
      { name: 'tap', type: 'text', label: {} },
      { name: 'source', type: 'text', label: {}, relevant: ['=', ['$', 'tap'], 'no'] },
      { name: 'far', type: 'integer', label: {}, relevant: ['!=', ['$', 'source'], ''] },
      { name: 'since', type: 'date', label: {}, relevant: ['=', ['today'], '2026-11-26'] },
    ],
  },
} as unknown as PackForm;
const NOW = new Date(2026, 10, 26, 0, 5);

test('an answered form stands in its visit with its version', () => {
  expect(surveyed(WATER, { tap: 'no', source: 'well', far: '2' }, NOW)).toEqual({
    form_id: 'f',
    form_version: 3,
    answers: { tap: 'no', source: 'well', far: '2' },
  });
});

test('an answer whose question is not asked any more is not sent, nor what hung on it', () => {
  const { answers } = surveyed(WATER, { tap: 'yes', source: 'well', far: '2' }, NOW);
  expect(answers).toEqual({ tap: 'yes' });
});

test('the day is that of the phone', () => {
  const answers = { since: '2020-01-01' };
  expect(surveyed(WATER, answers, NOW).answers).toEqual(answers);
  expect(surveyed(WATER, answers, new Date(2026, 10, 25, 23, 59)).answers).toEqual({});
});
