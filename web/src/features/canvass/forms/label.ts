import { preferences } from '$platform/preferences.svelte.ts';
import type { Label } from './types.ts';

/** A text of a form in the reader's language, or in the other where the form has no more. */
export function labelText(label: Label | undefined): string {
  if (!label) return '';
  const [first, second] =
    preferences.language === 'hi' ? [label.hi, label.en] : [label.en, label.hi];
  return first ?? second ?? '';
}

/** The day by this phone's clock, such as 2026-11-25. */
export function todayHere(now: Date = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
