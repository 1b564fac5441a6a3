import { say, type Text } from '$i18n/say.ts';
import { audit } from '$i18n/words/audit.ts';
import type { AuditEntry } from './types.ts';

/** What was done, in words; an action without words shows its name. */
export function actText(entry: AuditEntry): string {
  const words = (audit as Record<string, Text | undefined>)[entry.action];
  return words ? say(words) : entry.action;
}
