import { say, type Text } from '$i18n/say.ts';
import { visitChecks } from '$i18n/words/visit-checks.ts';
import type { CheckOutcome, VisitCheck } from './types.ts';

export const checkOutcomeText: Record<CheckOutcome, Text> = {
  confirmed: visitChecks.confirmed,
  not_confirmed: visitChecks.not_confirmed,
  not_reached: visitChecks.not_reached,
  closed: visitChecks.closed,
};

/** How to find the door. */
export function addressOf(check: Pick<VisitCheck, 'address' | 'section'>): string {
  const { house_number, building, floor, flat, landmark } = check.address;
  return [
    house_number ? say(visitChecks.house, { n: house_number }) : say(visitChecks.houseUnnumbered),
    flat,
    floor,
    building,
    landmark,
    check.section,
  ]
    .filter(Boolean)
    .join(', ');
}

export const waits = (check: Pick<VisitCheck, 'not_before'>, now: number) =>
  check.not_before !== null && new Date(check.not_before).getTime() > now;

/** The first door in the order of the draw at which this person may ask now. */
export const nextOf = (checks: VisitCheck[], now: number): VisitCheck | null =>
  checks.find((check) => check.outcome === null && check.may_check && !waits(check, now)) ?? null;
