import { expect, test } from 'vitest';
import { draftOf, emptyForm, formOf, today } from './draft.ts';

test('gives back what it was given', () => {
  const draft = draftOf({
    ...emptyForm(),
    name_hi: 'सचिव',
    name_en: 'Secretary',
    maximum_age: '60',
    women: '1/3',
    wing: 'youth',
    approved_by: 'district_president',
  });
  expect(draftOf(formOf('booth_secretary', draft))).toEqual(draft);
});

test('takes an empty limit for no limit', () => {
  expect(draftOf(emptyForm()).rules.maximum_age).toBeNull();
  expect(draftOf(emptyForm()).rules.women).toBeNull();
});

test('counts days as India does', () => {
  expect(today(new Date('2026-11-22T20:00:00Z'))).toBe('2026-11-23');
});
