import { describe, expect, test } from 'vitest';
import { accountOfUnit, lengthOf, textOf, toggled, unitOfAccount, withoutNames } from './status.ts';
import { plainText } from './html.ts';
import type { Status } from './types.ts';

const status = (change: object) =>
  ({ favourited: false, favourites_count: 2, bookmarked: false, content: '', ...change }) as Status;

describe('a mark', () => {
  test('counts at once, and taking it back undoes exactly that', () => {
    const on = toggled(status({}), 'favourited');
    expect([on.favourited, on.favourites_count]).toEqual([true, 3]);
    expect(toggled(on, 'favourited')).toEqual(status({}));
  });

  test('never counts below nothing', () => {
    const off = toggled(status({ favourited: true, favourites_count: 0 }), 'favourited');
    expect(off.favourites_count).toBe(0);
  });
});

describe('the length', () => {
  test('counts letters as a person does', () => {
    expect(lengthOf('कि')).toBe(1);
    expect(lengthOf('👨‍👩‍👧')).toBe(1);
    expect(lengthOf('  a \n')).toBe(1);
  });

  test('counts every link as 23', () => {
    expect(lengthOf(`a https://x.example/${'y'.repeat(90)}`)).toBe(25);
  });
});

test('the line below the words of a unit is left out only where it names who wrote it', () => {
  const content = '<p>बधाई</p><p>— पूजा देवी</p>';
  const acting = { display_name: 'पूजा देवी' };
  expect(plainText(textOf(status({ content, acting })))).toBe('बधाई');
  expect(plainText(textOf(status({ content })))).toBe('बधाई\n\n— पूजा देवी');
});

test('the account of a unit is found by its number, and back', () => {
  expect(accountOfUnit(243220039)).toBe('756e6974-0000-8000-8000-00000e7f3e47');
  expect(unitOfAccount(accountOfUnit(243220039))).toBe(243220039);
  expect(unitOfAccount('01a213ce-2bdb-7001-8c35-75e99ca25f02')).toBeNull();
});

test('what is said stands without those to whom it is said, but with those of whom it speaks', () => {
  const said = (content: string) => withoutNames(status({ content }));
  expect(said('<p>@ravi @booth-322-5 कल मिलें</p>')).toBe('कल मिलें');
  expect(said('<p>कल मिलें</p><p>@booth-322-5</p>')).toBe('कल मिलें');
  expect(said('<p>पूछा @ravi से</p>')).toBe('पूछा @ravi से');
});
