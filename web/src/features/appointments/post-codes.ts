import type { Level } from '$features/territory/index.ts';
import { posts } from '$i18n/words/posts.ts';

export type PostCode = keyof typeof posts;

const LEVELS: Level[] = ['state', 'division', 'district', 'constituency', 'sector', 'booth'];
const codes = Object.keys(posts) as PostCode[];

/** The posts that exist in a unit of this level or below it. */
export function postsUnder(level: Level): PostCode[] {
  const below = LEVELS.slice(LEVELS.indexOf(level));
  return codes.filter((code) => below.some((each) => code.startsWith(`${each}_`)));
}
