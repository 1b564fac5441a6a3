import { afterEach, expect, test } from 'vitest';
import { preferences } from '$platform/preferences.svelte.ts';
import { accountName, accountNote, postName } from './post-name.ts';
import type { Account } from './types.ts';

const unit = {
  display_name: 'गोरखपुर शहर',
  note: '<p>गोरखपुर शहर · उत्तर प्रदेश</p>',
  in_english: { display_name: 'Gorakhpur Urban', note: '<p>Gorakhpur Urban · Uttar Pradesh</p>' },
} as Account;
const person = { display_name: 'मीना कुमारी', note: '' } as Account;
const role = {
  id: 'constituency_president-243220000',
  name: 'विधानसभा अध्यक्ष · गोरखपुर शहर',
  unit_en: 'Gorakhpur Urban',
};

afterEach(() => {
  preferences.language = 'hi';
});

test('a unit and a post are named in the language of the reader, a person as they call themselves', () => {
  preferences.language = 'hi';
  expect(accountName(unit)).toBe('गोरखपुर शहर');
  expect(accountNote(unit)).toContain('उत्तर प्रदेश');
  expect(postName(role)).toBe('विधानसभा अध्यक्ष · गोरखपुर शहर');
  preferences.language = 'en';
  expect(accountName(unit)).toBe('Gorakhpur Urban');
  expect(accountNote(unit)).toContain('Uttar Pradesh');
  expect(accountName(person)).toBe('मीना कुमारी');
  expect(postName(role)).toBe('Constituency president · Gorakhpur Urban');
});
