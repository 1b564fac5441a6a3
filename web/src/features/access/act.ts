import { say, type Text } from '$i18n/say.ts';
import { audit } from '$i18n/words/audit.ts';
import { posts } from '$i18n/words/posts.ts';
import type { AuditEntry } from './types.ts';

const find = (words: object, key: unknown): Text | undefined =>
  (words as Record<string, Text | undefined>)[String(key)];

/** What was done, in words, with the post if one was filled or emptied. */
export function actText(entry: AuditEntry): string {
  const act = find(audit, entry.action);
  const post = find(posts, entry.facts.post_type);
  return [act ? say(act) : entry.action, post && say(post)].filter(Boolean).join(': ');
}
