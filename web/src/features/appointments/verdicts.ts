import { day, count } from '$i18n/format.ts';
import { nameOf, say, type Facts, type Text } from '$i18n/say.ts';
import { askedRules, brokenRules, keptRules, placeReasons } from '$i18n/words/rules.ts';
import type { PlaceReason, Shown, Verdict } from './types.ts';

const find = (words: object, code: string): Text | undefined =>
  (words as Record<string, Text | undefined>)[code];

const AGES = ['adult', 'minimum_age', 'maximum_age', 'wing_youth'];

/** Counts as people write them, and names in the reader's language. */
function factsOf(facts: Shown): Facts {
  const shown: Facts = {};
  for (const [name, value] of Object.entries(facts)) {
    shown[name] = typeof value === 'number' ? count(value) : value;
  }
  if (facts.post_hi) {
    shown.post = nameOf({ name_hi: String(facts.post_hi), name_en: String(facts.post_en) });
    const unit = nameOf({ name_hi: String(facts.unit_hi), name_en: String(facts.unit_en) });
    shown.unit = facts.unit_number ? `${facts.unit_number} · ${unit}` : unit;
  }
  if (facts.since) shown.since = day(String(facts.since));
  return shown;
}

const known = (text: Text | undefined, facts: Shown): string | null =>
  text ? say(text, factsOf(facts)) : null;

/** What a rule says, where there is something to say: a share is said even when it is kept. */
export function verdictText(verdict: Verdict): string | null {
  const { rule, standing, facts } = verdict;
  if (standing === 'broken') return known(find(brokenRules, rule), facts);
  if (standing === 'kept') return known(find(keptRules, rule), facts);
  return known(find(askedRules, AGES.includes(rule) ? 'age' : rule), facts);
}

export const textsOf = (verdicts: Verdict[], standing: Verdict['standing']): string[] => [
  ...new Set(
    verdicts
      .filter((verdict) => verdict.standing === standing)
      .map(verdictText)
      .filter((text) => text !== null),
  ),
];

export const isBroken = (verdict: Verdict): boolean => verdict.standing === 'broken';

/** Rules that nobody sets aside. */
export const isAbsolute = (verdict: Verdict): boolean =>
  ['seat_empty', 'no_seat_yet', 'adult'].includes(verdict.rule);

export function reasonText(reason: PlaceReason): string | null {
  return known(find(placeReasons, reason.code), reason.facts);
}
