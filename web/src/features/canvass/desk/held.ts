import { unitName } from '$features/territory/index.ts';
import { moment } from '$i18n/format.ts';
import { say, type Text } from '$i18n/say.ts';
import { desk } from '$i18n/words/doors-desk.ts';
import type { HeldRecord } from './types.ts';

const kinds: Record<string, Text> = {
  door: desk.kindDoor,
  door_change: desk.kindChange,
  visit: desk.kindVisit,
  person: desk.kindPerson,
  voice_note: desk.kindVoice,
};

const whys: Record<string, Text> = {
  no_right: desk.no_right,
  not_understood: desk.not_understood,
  door_unknown: desk.door_unknown,
  id_taken: desk.id_taken,
  booth_gone: desk.booth_gone,
};

export const heldKind = (held: HeldRecord): string =>
  `${say(kinds[held.kind] ?? desk.kindOther)}, ${unitName(held.unit)}`;

export const heldWhy = (held: HeldRecord): string => say(whys[held.code] ?? desk.heldOther);

export const heldLine = (held: HeldRecord): string =>
  say(desk.heldEntered, { who: held.worker ?? say(desk.somebody), when: moment(held.at) });

/** The plain members of a record's content: what a person may read and put right. */
export function membersOf(content: unknown): [string, string][] {
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content)
    .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
    .map(([name, value]) => [name, String(value)]);
}

/** The content with what was put right; a number or a truth stays one. */
export function corrected(content: unknown, members: Record<string, string>): object {
  const before = Object.entries((content ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    before
      .filter(([name]) => members[name]?.trim() !== '')
      .map(([name, value]) => [name, valueOf(name, value, members[name]?.trim())]),
  );
}

function valueOf(name: string, before: unknown, text: string | undefined): unknown {
  if (text === undefined || text === String(before)) return before;
  if (/^-?\d+(\.\d+)?$/.test(text) && name !== 'house_number') return Number(text);
  return text === 'true' || text === 'false' ? text === 'true' : text;
}
