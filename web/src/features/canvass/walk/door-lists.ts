import type { KeptPack } from '$features/canvass/store/packs.ts';
import type { Kept, Written } from '$features/canvass/store/store.ts';
import { doorsOf, type Door } from './doors.ts';

/** The doors of each booth; the same list until its pack or the records change. */
export class DoorLists {
  private readonly lists = new Map<number, { pack: KeptPack; records: Kept[]; doors: Door[] }>();

  of(booth: number, pack: KeptPack | undefined, records: Kept[]): Door[] {
    if (!pack) return [];
    const known = this.lists.get(booth);
    if (known?.pack === pack && known.records === records) return known.doors;
    const doors = doorsOf(
      pack,
      records.filter(({ entry }) => entry.booth_id === booth),
    );
    this.lists.set(booth, { pack, records, doors });
    return doors;
  }
}

/** The records with one that was just written, and with the drafts that became records, in their order. */
export function withWritten(records: Kept[], { kept, finished }: Written): Kept[] {
  const done = new Set(finished);
  const shown = records
    .filter(({ entry }) => entry.id !== kept?.entry.id)
    .map((each) => (done.has(each.entry.id) ? { ...each, state: 'waiting' as const } : each));
  return (kept ? [...shown, kept] : shown).sort((a, b) => a.sequence - b.sequence);
}
