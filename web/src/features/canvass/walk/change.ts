import type { DoorField, DoorFields, Entry, FieldChange } from '$features/canvass/sync/wire.ts';
import type { Door } from './doors.ts';

export type Changes = Partial<DoorFields>;

/** The fields that differ from the door as it is shown; an empty text is none. */
export function differing(door: Door, wanted: Changes): Changes {
  const differ = Object.entries(wanted).filter(
    ([name, value]) => (value === '' ? null : value) !== (door[name as DoorField] ?? null),
  );
  return Object.fromEntries(differ.map(([name, value]) => [name, value === '' ? null : value]));
}

/** New values of fields, each with the record that had set what was on the screen. */
export function changeOf(id: string, booth: number, door: Door, changes: Changes, at: Date): Entry {
  const fields: Partial<Record<DoorField, FieldChange>> = {};
  for (const [name, value] of Object.entries(changes) as [DoorField, FieldChange['value']][]) {
    fields[name] = { value, seen: door.versions?.[name] ?? null };
  }
  return {
    id,
    at: at.toISOString(),
    booth_id: booth,
    kind: 'door_change',
    door_change: { household_id: door.id, fields },
  };
}

/** The door as its worker sees it once a record of theirs has changed it: what they say next, they say knowing that. */
export function changedBy(id: string, door: Door, changes: Changes): Door {
  const versions = Object.keys(changes).map((name) => [name, id]);
  return { ...door, ...changes, versions: { ...door.versions, ...Object.fromEntries(versions) } };
}
