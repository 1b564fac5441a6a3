import { unitName } from '$features/territory/index.ts';
import { say } from '$i18n/say.ts';
import { common } from '$i18n/words/common.ts';
import type { Pair, Side, Which } from './types.ts';

/** What a person chooses from either record; the number is not among it. */
export const FIELDS = ['name', 'gender', 'birth_year', 'home'] as const;
export type Field = (typeof FIELDS)[number];

export const theOther = (which: Which): Which => (which === 'one' ? 'other' : 'one');

export const keyOf = (pair: Pair): string => pair.one.id + pair.other.id;

export const hasRecord = (pair: Pair, id: string | undefined): boolean =>
  pair.one.id === id || pair.other.id === id;

/** The record that must stay because it alone signs in with a phone; null where a person chooses. */
export function staysByNumber(pair: Pair): Which | null {
  if (pair.one.signs_in === pair.other.signs_in) return null;
  return pair.one.signs_in ? 'one' : 'other';
}

/** Where a person has not chosen: whoever has posts, then whoever joined first. */
export function staysUsually(pair: Pair): Which {
  const byNumber = staysByNumber(pair);
  if (byNumber) return byNumber;
  const posts = pair.one.posts.length - pair.other.posts.length;
  if (posts !== 0) return posts > 0 ? 'one' : 'other';
  return pair.one.joined_at <= pair.other.joined_at ? 'one' : 'other';
}

export function textOf(side: Side, field: Field): string {
  switch (field) {
    case 'name':
      return side.name;
    case 'gender':
      if (side.gender === 'woman') return say(common.woman);
      return say(side.gender === 'man' ? common.man : common.otherGender);
    case 'birth_year':
      return String(side.birth_year);
    case 'home':
      return unitName(side.home);
  }
}
