import { setTimeout as pause } from 'node:timers/promises';
import type { Fetch } from '$features/canvass/sync/server.ts';
import type { Pack, PackDoor } from '$features/canvass/sync/wire.ts';
import { NO_FIELDS } from '$features/canvass/walk/doors.ts';
import { hidden, type Said, type Shown } from './hidden.ts';
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
  /** The values of each conflict that a person sees or saw. */
  shown: Shown[];
}

/** The database's rows by what they prove. */
export function readLedger(rows: string[][]): Held {
  const ledger: Held = {
    applied: new Map(),
    held: new Map(),
    conflicts: new Set(),
    shown: [],
  };
  for (const [table, id = '', what = '', more = '', values = ''] of rows) {
    if (table === 'conflict') {
      ledger.conflicts.add(id);
      ledger.shown.push({ what: `${what} ${more}`, values: JSON.parse(values) as unknown[] });
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

const TRIES = 6;

/** The booth's pack as the server has it now, or null where it may not be read; a broken line is tried again. */
export async function packOf(fetch: Fetch, booth: number): Promise<Pack | null> {
  for (let tried = 1; ; tried += 1) {
    try {
      const answer = await fetch(`/api/org/canvass/packs/${booth}`, {});
      if (answer.status === 403) return null;
      if (answer.status === 200) return (await answer.json()) as Pack;
      if (tried === TRIES) throw new Error(`the pack of ${booth} answered ${answer.status}`);
    } catch (error) {
      if (tried === TRIES) throw error;
    }
    await pause(tried * 500);
  }
}

/** The doors of all these booths as the server has them now. */
export async function doorsNow(fetch: Fetch, booths: number[]): Promise<Map<string, PackDoor>> {
  const doors = new Map<string, PackDoor>();
  for (const booth of booths) {
    (await packOf(fetch, booth))?.doors.forEach((door) => doors.set(door.id, door));
  }
  return doors;
}

/** Whoever's value neither holds nor was replaced by somebody who had seen it: a person sees the conflict. */
export function compareConflicts(
  phones: Phone[],
  ledger: Held,
  before: Map<string, PackDoor>,
  after: Map<string, PackDoor>,
  finding: Finding,
): void {
  const said: Said[] = phones.flatMap((phone) =>
    [...phone.entered.values()].flatMap((entry) =>
      entry.kind === 'door_change' && !ledger.held.has(entry.id)
        ? Object.entries(entry.door_change.fields).map(([field, { value, seen }]) => {
            const what = `${entry.door_change.household_id} ${field}`;
            return { id: entry.id, what, value, seen };
          })
        : [],
    ),
  );
  const added = new Map(
    phones.flatMap((phone) =>
      [...phone.entered.values()].flatMap((entry) =>
        entry.kind === 'door' ? [[entry.id, entry.door] as const] : [],
      ),
    ),
  );
  const valueIn = (doors: Map<string, object>, what: string): unknown => {
    const [door = '', field = ''] = what.split(' ');
    return (doors.get(door) as Record<string, unknown> | undefined)?.[field] ?? null;
  };
  const first = new Map<string, object>([...added, ...before]);
  const lost = hidden(
    said,
    ledger.shown,
    (what) => valueIn(first, what),
    (what) => valueIn(after, what),
  );
  for (const each of lost) {
    const others = said.filter(({ what }) => what === each.what);
    const shown = ledger.shown.filter(({ what }) => what === each.what);
    finding.hidden.push(
      `${each.id} ${JSON.stringify({ others, shown, holds: valueIn(after, each.what) })}`,
    );
  }
}

/** After its last delivery each phone shows the doors as the server has them. */
export async function compareDoors(phone: Phone, fetch: Fetch, finding: Finding): Promise<void> {
  for (const booth of phone.booths) {
    const pack = await packOf(fetch, booth);
    if (!pack) continue;
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
