import { expect, test } from 'vitest';
import { mayKeep } from './names.ts';

const form = { name: 'सुशीला', endsOn: '2026-12-01', agreed: true };
const may = (change: Partial<typeof form>) =>
  mayKeep({ ...form, ...change }, '2026-11-25', '2027-11-25');

test('keeps a name only with a yes, a name and a day within the year', () => {
  expect(may({})).toBe(true);
  expect(may({ agreed: false })).toBe(false);
  expect(may({ name: '  ' })).toBe(false);
  expect(may({ name: 'क'.repeat(101) })).toBe(false);
  expect(may({ endsOn: '2026-11-24' })).toBe(false);
  expect(may({ endsOn: '2027-11-26' })).toBe(false);
  expect(may({ endsOn: '' })).toBe(false);
});
