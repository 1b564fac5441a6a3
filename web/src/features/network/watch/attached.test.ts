import { expect, test } from 'vitest';
import { kindOf } from './attached.ts';

test.each([
  ['image/jpeg', 'image'],
  ['video/mp4', 'video'],
  ['audio/ogg', 'audio'],
  ['image/svg+xml', null],
  ['application/pdf', null],
  ['', null],
])('a file of the kind “%s” is taken as %s', (type, kind) => {
  expect(kindOf(type)).toBe(kind);
});
