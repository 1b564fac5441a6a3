import { expect, test } from 'vitest';
import { readSections } from './sections.ts';

test('a section is a number in any script and a name', () => {
  expect(readSections('1 बड़ा टोला\n\n२. नई बस्ती').sections).toEqual([
    { number: 1, name: 'बड़ा टोला' },
    { number: 2, name: 'नई बस्ती' },
  ]);
});

test('a line without a number is named', () => {
  expect(readSections('1 क\nबिना नंबर').faultyLine).toBe(2);
});
