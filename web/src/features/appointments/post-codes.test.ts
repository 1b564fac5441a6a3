import { expect, test } from 'vitest';
import { firstPost, postsUnder } from './post-codes.ts';

test('lists the posts of a level and below', () => {
  expect(postsUnder('booth')).toEqual([
    'booth_president',
    'booth_committee_member',
    'booth_mentor',
  ]);
  expect(postsUnder('constituency')).not.toContain('district_president');
});

test('looks for missing presidents first, and for the committee in a booth', () => {
  expect(firstPost('district')).toBe('booth_president');
  expect(firstPost('booth')).toBe('booth_committee_member');
});
