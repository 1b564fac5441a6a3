import { expect, test } from 'vitest';
import { textsOf, verdictText } from './verdicts.ts';
import type { Verdict } from './types.ts';

const women = (standing: Verdict['standing']): Verdict => ({
  rule: 'quota_women',
  standing,
  facts: { have: 4, holders: 9, seats: 12, needed: 4 },
});

test('says the share of a body even when it is kept', () => {
  expect(verdictText(women('kept'))).toBe(
    'इस नियुक्ति से 12 में 4 महिलाएँ होंगी; नियम के हिसाब से 4 चाहिए।',
  );
});

test('says nothing of other rules that are kept', () => {
  expect(verdictText({ rule: 'other_post', standing: 'kept', facts: {} })).toBeNull();
});

test('asks for the day of birth once, whichever ages turn on it', () => {
  const asked: Verdict[] = [
    { rule: 'adult', standing: 'asked', facts: { least: 18, age: 18 } },
    { rule: 'wing_youth', standing: 'asked', facts: { most: 35, age: 36 } },
  ];
  expect(textsOf(asked, 'asked')).toHaveLength(1);
});

test('names the other post in the reader’s language', () => {
  const text = verdictText({
    rule: 'other_post',
    standing: 'broken',
    facts: {
      post_hi: 'बूथ अध्यक्ष',
      post_en: 'Booth president',
      unit_hi: 'विद्यालय',
      unit_en: 'School',
      unit_number: '12',
    },
  });
  expect(text).toContain('बूथ अध्यक्ष (12 · विद्यालय)');
});
