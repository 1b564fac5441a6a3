import { dayShort } from '$i18n/format.ts';
import { say } from '$i18n/say.ts';
import { turf } from '$i18n/words/turf.ts';
import type { TurfRow } from './types.ts';

/** Doors that somebody took as the nearest have no name but their day. */
export const nameOfTurf = ({ how, name, ends_on }: Pick<TurfRow, 'how' | 'name' | 'ends_on'>) =>
  how === 'nearest' ? say(turf.nearestOf, { day: dayShort(ends_on) }) : name;
