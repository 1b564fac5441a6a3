import { expect, test } from 'vitest';
import { postsUnder } from './post-codes.ts';
import type { PostEntry } from './types.ts';

const entry = (code: string, level: string) => ({ code, content: { level } }) as PostEntry;

test('lists the posts of a level and below, the lowest first', () => {
  const all = [
    entry('district_president', 'district'),
    entry('sector_in_charge', 'sector'),
    entry('booth_president', 'booth'),
    entry('booth_mentor', 'booth'),
  ];
  expect(postsUnder('constituency', all).map((each) => each.code)).toEqual([
    'booth_president',
    'booth_mentor',
    'sector_in_charge',
  ]);
});
