import type { UnitRef } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';
import { breaches } from '$i18n/words/breaches.ts';
import type { Text } from '$i18n/say.ts';

type View = components['schemas']['BreachView'];
export type Breach = Omit<View, 'unit' | 'scope_units'> & {
  unit: UnitRef;
  scope_units: UnitRef[];
};

export const pathOf = (breach: Breach) => `/breaches/${breach.constituency_id}/${breach.id}`;

const states: Record<string, Text> = {
  counting: breaches.counting,
  ready: breaches.ready,
  telling: breaches.telling,
  told: breaches.told,
  closed: breaches.closed,
};

export const stateWords = (breach: Breach): Text => states[breach.state] ?? breaches.counting;

/** Whole hours until the report to the Board is due; below 0 when that is past. */
export function hoursLeft(breach: Breach, now: Date = new Date()): number {
  return Math.floor((new Date(breach.report_due_at).getTime() - now.getTime()) / 3_600_000);
}
