import type { Text } from '$i18n/say.ts';
import { doorPersons } from '$i18n/words/door-persons.ts';
import type { PersonContent } from '$features/canvass/sync/wire.ts';

/** Of the words in doorPersons.notice: whoever changes what is read out changes this too. */
export const NOTICE_VERSION = '2026-11';
export const LONGEST_DAYS = 365;
export const USUAL_DAYS = 90;
export const NAME_LONGEST = 100;

export type Purpose = PersonContent['purpose'];
/** What the form makes; where it is kept is up to who asked. */
export type AgreedName = Omit<PersonContent, 'household_id'>;

export const purposeText: Record<Purpose, Text> = {
  come_again: doorPersons.come_again,
  joining: doorPersons.joining,
  helping: doorPersons.helping,
  mentor: doorPersons.mentor,
  grievance: doorPersons.grievance,
};

export const purposes = Object.keys(purposeText) as Purpose[];

/** Whether the form may be kept: a name, a day within a year, and the person's own yes. */
export function mayKeep(
  form: { name: string; endsOn: string; agreed: boolean },
  first: string,
  last: string,
): boolean {
  const name = form.name.trim();
  const inTime = form.endsOn >= first && form.endsOn <= last;
  return form.agreed && name.length > 0 && name.length <= NAME_LONGEST && inTime;
}
