import { preferences, type Language } from '$platform/preferences.svelte.ts';

/** One text in both languages; `{name}` stands for a fact. */
export interface Text {
  hi: string;
  en: string;
}

export type Facts = Record<string, string | number>;

export function fill(pattern: string, facts: Facts): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}

export function sayIn(language: Language, text: Text, facts?: Facts): string {
  return facts ? fill(text[language], facts) : text[language];
}

/** The text in the reader's language; follows a switch of language by itself. */
export function say(text: Text, facts?: Facts): string {
  return sayIn(preferences.language, text, facts);
}

/** The name of anything that carries one in both languages. */
export function nameOf(thing: { name_hi: string; name_en: string }): string {
  return preferences.language === 'hi' ? thing.name_hi : thing.name_en;
}
