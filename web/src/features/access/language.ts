import { patch } from '$platform/http.ts';
import { prefer, preferences, type Language } from '$platform/preferences.svelte.ts';
import { session } from './session.svelte.ts';

/** Shows everything in a language at once, and tells the server for messages to come. */
export function chooseLanguage(language: Language): void {
  prefer({ language });
  if (session.me) patch('/me', { language }).catch(() => undefined);
}

export function switchLanguage(): void {
  chooseLanguage(preferences.language === 'hi' ? 'en' : 'hi');
}
