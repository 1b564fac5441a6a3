import type { Fetch } from '$features/canvass/sync/server.ts';
import type { DoorChangeContent, Pack } from '$features/canvass/sync/wire.ts';
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

/** Two values of one field, set by people who had both seen the same, are a conflict that somebody sees. */
export function compareConflicts(phones: Phone[], ledger: Held, finding: Finding): void {
  const seen = new Map<string, { phone: string; value: unknown; id: string }[]>();
  for (const phone of phones) {
    for (const entry of phone.entered.values()) {
      if (entry.kind !== 'door_change' || ledger.held.has(entry.id)) continue;
      for (const [key, value] of changes(entry.door_change)) {
        const others = seen.get(key) ?? [];
        others.push({ phone: phone.name, value, id: entry.id });
        seen.set(key, others);
      }
    }
  }
  for (const [key, rivals] of seen) {
    const [first] = rivals;
    const differ = rivals.some(
      ({ phone, value }) => phone !== first?.phone && value !== first?.value,
    );
    const [household, field] = key.split(' ');
    if (differ && !ledger.fields.has(`${household} ${field}`)) finding.hidden.push(key);
  }
}

const changes = ({ household_id, fields }: DoorChangeContent): [string, unknown][] =>
  Object.entries(fields).map(([field, { value, seen }]) => [
    `${household_id} ${field} ${seen}`,
    value,
  ]);

/** After its last delivery each phone shows the doors as the server has them. */
export async function compareDoors(
  phone: Phone,
  fetch: Fetch,
  finding: Finding,
): Promise<void> {
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
