import { expect, test } from 'vitest';
import type { UnitRef } from './types.ts';
import { cellOf, fullName, kindLine, nameInPath, seatOf, unitName } from './unit.ts';

const unit = (level: UnitRef['level'], number: string | null, name: string, cell: number) =>
  ({ level, number, name_hi: name, name_en: name, constituency_id: cell }) as UnitRef;

test('a booth is called by its number and name, all others by their name', () => {
  expect(unitName(unit('booth', '262A', 'प्राथमिक विद्यालय', 24154))).toBe('262A · प्राथमिक विद्यालय');
  expect(unitName(unit('constituency', '154', 'सवायजपुर', 24154))).toBe('सवायजपुर');
});

test('a level is not said twice', () => {
  expect(fullName(unit('district', null, 'हरदोई', 24730))).toBe('ज़िला हरदोई');
  expect(fullName(unit('sector', '1', 'सेक्टर 1', 24154))).toBe('सेक्टर 1');
  expect(kindLine(unit('sector', '1', 'सेक्टर 1', 24154))).toBe('');
  expect(kindLine(unit('constituency', '154', 'सवायजपुर', 24154))).toBe('विधानसभा 154');
});

test('a division is told apart from the district of the same name', () => {
  expect(nameInPath(unit('division', null, 'गोरखपुर', 24909))).toBe('गोरखपुर मंडल');
});

test('the constituency of a booth is known by its number, and is none above the seats', () => {
  expect(seatOf(unit('booth', '5', 'x', 24322))).toBe('विधानसभा 322');
  expect(seatOf(unit('district', null, 'x', 24733))).toBe('');
  expect(cellOf(243220039)).toBe(24322);
});
