import { session } from '$features/access/index.ts';
import type { Unit } from '$features/territory/index.ts';

/** People join where they live: an invitation is to a constituency or below it. */
export function mayInviteTo(unit: Unit): boolean {
  const joinable = ['constituency', 'sector', 'booth'].includes(unit.level);
  return joinable && session.may('invite', unit.path);
}
