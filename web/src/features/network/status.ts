import { paragraphsOf, plainText, type Paragraph } from './html.ts';
import type { Status } from './types.ts';

export type Mark = 'favourited' | 'reblogged' | 'bookmarked';

const COUNTS = { favourited: 'favourites_count', reblogged: 'reblogs_count' } as const;

/** The status as it will be when the server has agreed to a mark, or to taking it back. */
export function toggled(status: Status, mark: Mark): Status {
  const on = !status[mark];
  if (mark === 'bookmarked') return { ...status, bookmarked: on };
  const count = COUNTS[mark];
  return { ...status, [mark]: on, [count]: Math.max(0, status[count] + (on ? 1 : -1)) };
}

/** What a status says; the line that names who speaks for a unit is shown apart. */
export function textOf(status: Status): Paragraph[] {
  const paragraphs = paragraphsOf(status.content);
  const last = paragraphs.at(-1);
  const signed = status.acting && last && plainText([last]) === `— ${status.acting.display_name}`;
  return signed ? paragraphs.slice(0, -1) : paragraphs;
}

/** What a status says in one line, without the names that it is addressed to. */
export const withoutNames = (status: Status): string =>
  plainText(textOf(status))
    .replace(/^(@\S+\s+)+/, '')
    .replace(/(\s+@\S+)+$/, '');

/** The status that is shown: of a boost what was boosted. */
export const shownOf = (status: Status): Status => status.reblog ?? status;

export const mayBoost = (status: Status): boolean =>
  status.visibility === 'public' || status.visibility === 'unlisted';

const LINK = /https?:\/\/[^\s<>"'`{}|\\^]+/g;
export const MOST_CHARACTERS = 1000;

/** Characters as a person counts them, a link always as 23, as the server counts. */
export function lengthOf(text: string): number {
  const counted = text.trim().replace(LINK, 'x'.repeat(23));
  return [...new Intl.Segmenter().segment(counted)].length;
}

const UNIT_IDS = '756e6974-0000-8000-8000-';

/** The account of a unit has an id made of the unit's number. */
export const accountOfUnit = (unit: number): string =>
  UNIT_IDS + unit.toString(16).padStart(12, '0');

export const unitOfAccount = (id: string): number | null =>
  id.startsWith(UNIT_IDS) ? parseInt(id.slice(UNIT_IDS.length), 16) : null;
