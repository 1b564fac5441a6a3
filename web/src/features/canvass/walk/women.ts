import type { VisitContent } from '$features/canvass/sync/wire.ts';
import type { Door } from './doors.ts';
import type { Walk } from './walk.svelte.ts';

/** Whether women who want to join here are left to a woman worker. */
export const leftToWomen = (
  walk: Pick<Walk, 'packs' | 'worker'>,
  booth: number,
  door: Pick<Door, 'women_18_35'>,
  visit: Pick<VisitContent, 'women_18_35'>,
): boolean =>
  (walk.packs.get(booth)?.pack.women_by_women ?? false) &&
  !walk.worker.woman &&
  (visit.women_18_35 ?? door.women_18_35 ?? 1) > 0;
