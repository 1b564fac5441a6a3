import { say, type Text } from '$i18n/say.ts';
import { count, moment } from '$i18n/format.ts';
import { desk } from '$i18n/words/doors-desk.ts';
import type { ConflictSide, DeskDoor } from './types.ts';

/** The fields of a door that the desk writes, in the order of the form. */
export const fields = [
  'house_number',
  'section',
  'panna',
  'building',
  'floor',
  'flat',
  'landmark',
  'house_order',
  'adults',
  'women_18_35',
  'men_18_35',
  'elders_60',
] as const;
export type DoorField = (typeof fields)[number];

const texts: ReadonlySet<string> = new Set([
  'house_number',
  'building',
  'floor',
  'flat',
  'landmark',
]);
export const isNumber = (field: string): boolean => !texts.has(field);

/** The name of a field of a door or of a record; an unknown one by its own name. */
export const fieldName = (field: string): string =>
  field in desk ? say((desk as Record<string, Text>)[field] ?? desk.empty) : field;

export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return say(desk.empty);
  if (typeof value === 'boolean') return say(value ? desk.yes : desk.no);
  if (typeof value === 'string') return value in outcomes ? outcomeText(value) : value;
  return typeof value === 'number' ? count(value) : JSON.stringify(value);
}

/** What a visit can find, in the order of the walk. */
export const outcomes: Record<string, Text> = {
  met: desk.met,
  nobody: desk.nobody,
  locked: desk.locked,
  refused: desk.refused,
  moved: desk.moved,
  vacant: desk.vacant,
};

export const outcomeText = (outcome: string | null | undefined): string =>
  say((outcome && outcomes[outcome]) || desk.never);

interface Label {
  building?: string | null;
  flat?: string | null;
  house_number?: string | null;
  landmark?: string | null;
}

/** "मकान 12क · पीपल" */
export const doorLabel = (place: Label): string =>
  [
    place.building,
    place.flat,
    place.house_number && say(desk.houseWithNumber, { n: place.house_number }),
    place.landmark,
  ]
    .filter(Boolean)
    .join(' · ') || say(desk.noNumber);

export function fieldsOf(door: DeskDoor | null): Record<DoorField, string> {
  const all: Record<string, unknown> = door
    ? {
        ...door.place,
        adults: door.counts.adults,
        women_18_35: door.counts.women18_to35,
        men_18_35: door.counts.men18_to35,
        elders_60: door.counts.elders60,
      }
    : {};
  const text = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return Object.fromEntries(fields.map((field) => [field, text(all[field])])) as Record<
    DoorField,
    string
  >;
}

/** As the server wants it: a number where it is one, null where nothing is written. */
export function written(field: string, text: string): string | number | null {
  const plain = text.trim();
  if (plain === '') return null;
  const digits = plain.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));
  return isNumber(field) && /^\d+$/.test(digits) ? Number(digits) : plain;
}

const LATE_MILLIS = 30 * 60 * 1000;

/** Who said a value, how and when, and whether it came much later. */
export function saidBy(side: ConflictSide): string {
  const facts = { who: side.by ?? say(desk.somebody), when: moment(side.at) };
  const how: Record<string, Text> = {
    phone: desk.byPhone,
    desk: desk.byDesk,
    list: desk.byList,
    decision: desk.byDecision,
  };
  const said = say(how[side.how] ?? desk.byPhone, facts);
  const late = Date.parse(side.received_at) - Date.parse(side.at) > LATE_MILLIS;
  return late ? `${said} · ${say(desk.cameLater, { when: moment(side.received_at) })}` : said;
}
