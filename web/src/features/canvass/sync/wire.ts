import type { UnitRef } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

/** What phones and the server exchange, as docs/decisions/0024 lays it down. */

export type Outcome = 'met' | 'nobody' | 'locked' | 'refused' | 'moved' | 'vacant';

export interface Counts {
  adults: number | null;
  women_18_35: number | null;
  men_18_35: number | null;
  elders_60: number | null;
}

export interface VisitContent extends Counts {
  household_id: string;
  outcome: Outcome;
  wants_to_join: number;
  wants_to_help: boolean;
  mentor: boolean;
  grievance: string | null;
  come_again_on: string | null;
  note: string | null;
  form_id: string | null;
  form_version: number | null;
  answers: Record<string, string> | null;
  turf_id: string | null;
  corrects: string | null;
}

export interface DoorFields extends Counts {
  section: number | null;
  panna: number | null;
  building: string | null;
  floor: string | null;
  flat: string | null;
  house_number: string | null;
  landmark: string | null;
  house_order: number | null;
  latitude: number | null;
  longitude: number | null;
  do_not_visit: boolean;
}

export type DoorField = keyof DoorFields;

export interface FieldChange {
  value: DoorFields[DoorField];
  /** The record that had set the value that was seen; null where none is known. */
  seen: string | null;
}

export interface DoorChangeContent {
  household_id: string;
  fields: Partial<Record<DoorField, FieldChange>>;
}

export interface PersonContent {
  household_id: string;
  name: string;
  purpose: Schemas['PersonAtDoor']['purpose'];
  /** What was read to the person, and in which language. */
  notice_version: string;
  language: 'hi' | 'en';
  /** The last day on which the name is kept. */
  ends_on: string;
}

interface Common {
  id: string;
  /** By this phone's clock. */
  at: string;
  booth_id: number;
}

/** What was entered; it never changes. */
export type Entry = Common &
  (
    | { kind: 'visit'; visit: VisitContent }
    | { kind: 'door'; door: DoorFields }
    | { kind: 'door_change'; door_change: DoorChangeContent }
    | { kind: 'person'; person: PersonContent }
  );

export type ReceiptState = Schemas['RecordReceipt']['state'];
export type ReceiptCode = NonNullable<Schemas['RecordReceipt']['code']>;

/** A post that decides, and who holds it. */
export interface Responsible {
  name_hi: string;
  name_en: string;
  unit: UnitRef;
  holder: string;
}

export interface Receipt {
  id: string;
  state: ReceiptState;
  code: ReceiptCode | null;
  booth_id: number;
  responsible: Responsible | null;
}

export interface Receipts {
  server_time: string;
  receipts: Receipt[];
}

/** A door as a pack holds it; null fields are left out on the way. */
export interface PackDoor extends Partial<DoorFields> {
  id: string;
  last_outcome?: Outcome | null;
  last_visit_at?: string | null;
  come_again_on?: string | null;
  wants_to_join?: number;
  versions?: Partial<Record<DoorField, string>>;
}

export interface PackTurf {
  id: string;
  name: string;
  doors: string[];
  ends_on: string;
  mine: boolean;
}

export interface PackForm {
  id: string;
  version: number;
  form: unknown;
}

export interface Pack {
  booth: UnitRef;
  version: number;
  whole: boolean;
  server_time: string;
  sections: { number: number; name: string }[];
  doors: PackDoor[];
  gone: string[];
  turfs: PackTurf[];
  forms: PackForm[];
  posts: { post_type: string; name_hi: string; name_en: string; holder: string | null }[];
  notices: { id: string; text_hi: string; text_en: string; until: string }[];
  /** Doors at which to begin, the first first; packs of an older app have none. */
  suggested?: string[];
  invitation: { url: string } | null;
  women_by_women: boolean;
  rights: { canvass: boolean; manage_turf: boolean };
}

export interface BoothLine {
  booth: UnitRef;
  version: number;
  doors: number;
  doors_visited: number;
  manage_turf: boolean;
}
