import type { Fetch } from '$features/canvass/sync/server.ts';
import type { Pack, PackDoor } from '$features/canvass/sync/wire.ts';
import { NO_FIELDS } from '$features/canvass/walk/doors.ts';
import type { Phone } from './phone.ts';

export interface Finding {
  lost: string[];
  twice: string[];
  strange: string[];
  unreceipted: string[];
  hidden: string[];
  disagreeing: string[];
}

export interface Held {
  applied: Map<string, number>;
  held: Map<string, string>;
  conflicts: Set<string>;
  fields: Set<string>;
}

/** The database's rows by what they prove. */
export function readLedger(rows: string[][]): Held {
  const ledger: Held = {
    applied: new Map(),
    held: new Map(),
    conflicts: new Set(),
    fields: new Set(),
  };
  for (const [table, id = '', what = '', more = ''] of rows) {
    if (table === 'conflict') {
      ledger.conflicts.add(id);
      ledger.fields.add(`${what} ${more}`);
    } else if (table === 'held') {
      if (more === '') ledger.held.set(id, what);
    } else ledger.applied.set(id, (ledger.applied.get(id) ?? 0) + 1);
  }
  return ledger;
}

/** Every record that a phone showed as entered is there exactly once, and nothing else is. */
export function compareRecords(phones: Phone[], ledger: Held, finding: Finding): void {
  const begun = new Set(phones.flatMap((phone) => [...phone.begun]));
  for (const phone of phones) {
    for (const id of phone.entered.keys()) {
      const times = (ledger.applied.get(id) ?? 0) + (ledger.held.has(id) ? 1 : 0);
      if (times === 0) finding.lost.push(`${phone.name} ${id}`);
      if (times > 1) finding.twice.push(`${phone.name} ${id}`);
    }
  }
  for (const id of [...ledger.applied.keys(), ...ledger.held.keys()]) {
    if (!begun.has(id)) finding.strange.push(id);
  }
}

/** What each phone shows of its records is what the server did. */
export async function compareReceipts(
  phones: Phone[],
  ledger: Held,
  finding: Finding,
): Promise<void> {
  for (const phone of phones) {
    const kept = new Map((await phone.store.all()).map((each) => [each.entry.id, each]));
    for (const id of phone.entered.keys()) {
      const record = kept.get(id);
      const settled = record?.state === 'delivered' || record?.state === 'needs';
      const local = record?.state === 'needs' && record.tick === 0;
      if (!record?.receipt || !settled || local) finding.unreceipted.push(`${phone.name} ${id}`);
      if (record?.receipt?.state === 'conflict' && !ledger.conflicts.has(id)) {
        finding.hidden.push(`${phone.name} ${id}`);
      }
    }
  }
}

/** The doors as the server has them in the end. */
export async function finalDoors(fetch: Fetch, booths: number[]): Promise<Map<string, PackDoor>> {
  const doors = new Map<string, PackDoor>();
  for (const booth of booths) {
    const pack = (await (await fetch(`/api/org/canvass/packs/${booth}`, {})).json()) as Pack;
    pack.doors.forEach((door) => doors.set(door.id, door));
  }
  return doors;
}

/** Whoever's value was not built upon by somebody who had seen it: it holds, or a person sees the conflict. */
export function compareConflicts(
  phones: Phone[],
  ledger: Held,
  doors: Map<string, PackDoor>,
  finding: Finding,
): void {
  const changes = phones.flatMap((phone) =>
    [...phone.entered.values()].flatMap((entry) =>
      entry.kind === 'door_change' && !ledger.held.has(entry.id)
        ? Object.entries(entry.door_change.fields).map(([field, { value, seen }]) => {
            const what = `${entry.door_change.household_id} ${field}`;
            return { phone: phone.name, id: entry.id, what, field, value, seen };
          })
        : [],
    ),
  );
  const builtUpon = new Set(changes.map(({ field, seen }) => `${seen} ${field}`));
  // what a phone entered later stands for what it entered before
  const last = new Map(changes.map((change) => [`${change.phone} ${change.what}`, change.id]));
  for (const { phone, id, what, field, value } of changes) {
    const door = doors.get(what.split(' ')[0] ?? '') as Record<string, unknown> | undefined;
    const replaced = builtUpon.has(`${id} ${field}`) || last.get(`${phone} ${what}`) !== id;
    if (door?.[field] !== value && !ledger.fields.has(what) && !replaced) {
      const others = changes.filter((change) => change.what === what);
      finding.hidden.push(`${id} ${JSON.stringify(others)} ${JSON.stringify(door)}`);
    }
  }
}

/** After its last delivery each phone shows the doors as the server has them. */
export async function compareDoors(phone: Phone, fetch: Fetch, finding: Finding): Promise<void> {
  for (const booth of phone.booths) {
    const answer = await fetch(`/api/org/canvass/packs/${booth}`, {});
    if (answer.status === 403) continue;
    const pack = (await answer.json()) as Pack;
    const shown = new Map((await phone.doors(booth)).map((door) => [door.id, door]));
    if (shown.size !== pack.doors.length) {
      finding.disagreeing.push(`${phone.name} ${booth}: ${shown.size} of ${pack.doors.length}`);
    }
    const names = [...Object.keys(NO_FIELDS), 'last_outcome', 'come_again_on'];
    for (const door of pack.doors) {
      const mine = shown.get(door.id) as Record<string, unknown> | undefined;
      const theirs = door as unknown as Record<string, unknown>;
      const differ = names.filter((name) => (mine?.[name] ?? null) !== (theirs[name] ?? null));
      if (!mine || differ.length > 0) {
        finding.disagreeing.push(`${phone.name} ${door.id}: ${differ.join(',')}`);
      }
    }
  }
}
