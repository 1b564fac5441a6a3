import type { Level } from '$features/territory/index.ts';
import type { PostEntry } from './types.ts';

const LEVELS: Level[] = ['state', 'division', 'district', 'constituency', 'sector', 'booth'];

/** The posts that exist in a unit of this level or below it, the lowest first: there most are empty. */
export function postsUnder(level: Level, all: PostEntry[]): PostEntry[] {
  const below = LEVELS.slice(LEVELS.indexOf(level)).toReversed();
  return below.flatMap((each) => all.filter((entry) => entry.content.level === each));
}

/** A mentor's seat advises and decides nothing; its code says so. */
export const isMentor = (post: { code: string }): boolean => post.code.endsWith('_mentor');
