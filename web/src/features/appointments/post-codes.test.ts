import { expect, test } from 'vitest';
import { postsUnder } from './post-codes.ts';

test('lists the posts of a level and below', () => {
  expect(postsUnder('booth')).toEqual([
    'booth_president',
    'booth_committee_member',
    'booth_level_agent',
    'booth_mentor',
  ]);
  expect(postsUnder('constituency')).not.toContain('district_president');
});
