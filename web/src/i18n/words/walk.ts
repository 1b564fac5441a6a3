import { walkDoors } from './walk-doors.ts';
import { walkVisit } from './walk-visit.ts';

export { walkPhone } from './walk-phone.ts';
export { spoken } from './walk-visit.ts';

/** The words of the walk. */
export const walk = { ...walkDoors, ...walkVisit };
