import { preferences } from '$platform/preferences.svelte.ts';
import { posts } from '$i18n/words/posts.ts';
import type { Account } from './types.ts';

const known = posts as Record<string, { hi: string; en: string } | undefined>;

/** "Booth president · booth 112": the server names a post in Hindi, its id tells which one it is. */
export function postName(role: Account['roles'][number]): string {
  const code = role.id.replace(/-\d+$/, '');
  const english = known[code]?.en;
  if (preferences.language !== 'en' || !english) return role.name;
  return [english, ...role.name.split(' · ').slice(1)].join(' · ');
}
