import type { KeptPack } from '$features/canvass/store/packs.ts';
import type { Kept } from '$features/canvass/store/store.ts';
import type { DoorFields, Outcome, PackDoor, VisitContent } from '$features/canvass/sync/wire.ts';

/** A door as the walk shows it: the pack, and what this phone entered since. */
export interface Door extends PackDoor {
  /** The last visit that was entered on this phone and is still on it. */
  mine: Kept | null;
  /** Whether it was added on this phone and no pack has it yet. */
  added: boolean;
}

/** Whether the pack does not contain what this record did. */
const isNewer = (record: Kept, tick: number) => record.tick === 0 || record.tick > tick;

function visited(door: Door, visit: VisitContent, record: Kept): void {
  door.mine = record;
  door.last_outcome = visit.outcome;
  door.last_visit_at = record.entry.at;
  door.come_again_on = visit.come_again_on;
  if (visit.outcome !== 'met') return;
  door.wants_to_join = visit.wants_to_join;
  for (const name of ['adults', 'women_18_35', 'men_18_35', 'elders_60'] as const) {
    // counts of a visit say who was met; those of the door who lives there, and a first visit fills them
    if (visit[name] !== null && (door[name] ?? null) === null) door[name] = visit[name];
  }
}

/** Doors of a pack by id and in their order; made once for each pack, for it is long. */
interface Base {
  byId: ReadonlyMap<string, Door>;
  inOrder: Door[];
}

const bases = new WeakMap<KeptPack, Base>();

function baseOf(kept: KeptPack): Base {
  const known = bases.get(kept);
  if (known) return known;
  const doors = kept.pack.doors.map((door): Door => ({ ...door, mine: null, added: false }));
  const base = {
    byId: new Map(doors.map((door) => [door.id, door])),
    inOrder: doors.sort(inOrder),
  };
  bases.set(kept, base);
  return base;
}

/** The doors that this phone's records touch, as copies. */
class Touched {
  readonly doors = new Map<string, Door>();
  added = false;
  private readonly base: Base;

  constructor(base: Base) {
    this.base = base;
  }

  find(id: string): Door | undefined {
    const known = this.doors.get(id);
    const door = known ?? this.base.byId.get(id);
    if (known || !door) return known;
    const copy = { ...door };
    this.doors.set(id, copy);
    return copy;
  }

  apply(record: Kept): void {
    const { entry } = record;
    if (entry.kind === 'door') {
      if (this.base.byId.has(entry.id)) return;
      this.doors.set(entry.id, { ...entry.door, id: entry.id, mine: null, added: true });
      this.added = true;
    } else if (entry.kind === 'visit') {
      const door = this.find(entry.visit.household_id);
      if (door) visited(door, entry.visit, record);
    } else if (entry.kind === 'door_change') {
      const door = this.find(entry.door_change.household_id);
      for (const [name, change] of Object.entries(entry.door_change.fields)) {
        if (door) Object.assign(door, { [name]: change.value });
        if (door) door.versions = { ...door.versions, [name]: entry.id };
      }
    }
  }
}

const correctedBy = (records: Kept[]) =>
  new Set(records.map(({ entry }) => (entry.kind === 'visit' ? entry.visit.corrects : null)));

/** All doors of a booth, the nearest in the order of the walk next to each other. */
export function doorsOf(kept: KeptPack, records: Kept[]): Door[] {
  const base = baseOf(kept);
  const touched = new Touched(base);
  const corrected = correctedBy(records);
  for (const record of records) {
    const { entry } = record;
    if (entry.kind === 'visit' && corrected.has(entry.id)) continue;
    // A door keeps its booth while the phone is away, whatever booth it is in by now.
    if (isNewer(record, kept.tick)) touched.apply(record);
    else if (entry.kind === 'visit') {
      const door = touched.find(entry.visit.household_id);
      if (door) door.mine = record;
    }
  }
  const shown = base.inOrder.map((door) => touched.doors.get(door.id) ?? door);
  if (!touched.added) return shown;
  const added = [...touched.doors.values()].filter((door) => door.added);
  return [...shown, ...added].sort(inOrder);
}

const LAST = Number.MAX_SAFE_INTEGER;

/** Section, then the order on the walk, then the number of the house as people count: 2 before 10. */
export function inOrder(a: PackDoor, b: PackDoor): number {
  return (
    (a.section ?? LAST) - (b.section ?? LAST) ||
    (a.house_order ?? LAST) - (b.house_order ?? LAST) ||
    byNumber.compare(a.house_number ?? '', b.house_number ?? '') ||
    (a.id < b.id ? -1 : 1)
  );
}
const byNumber = new Intl.Collator('hi', { numeric: true });

export type Filter = 'next' | 'suggested' | 'again' | 'women' | 'done' | 'all';

const DONE: Outcome[] = ['met', 'refused', 'moved', 'vacant'];

/** Whether a visit there is still due today: never visited, nobody met, or to come again by now. */
export function isDue(door: Door, today: string): boolean {
  if (door.do_not_visit) return false;
  if (door.come_again_on) return door.come_again_on <= today;
  if (!door.last_outcome) return true;
  return !DONE.includes(door.last_outcome) && dayOf(door.last_visit_at) !== today;
}

/** The day on this phone's calendar. By hand: asked for each door, and the browser's formatting is a hundred times slower. */
export function dayOf(moment: string | null | undefined): string {
  if (!moment) return '';
  const at = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** A door that women workers are asked to visit: women there want to join, or are young and were not met. */
export const isForWomen = (door: Door): boolean =>
  !door.do_not_visit &&
  (door.women_18_35 ?? 0) > 0 &&
  ((door.wants_to_join ?? 0) > 0 || door.last_outcome !== 'met');

/** Where the unreached women and young people are, as the pack suggests it, as far as a visit is still due. */
function suggestedDoors(doors: Door[], suggested: string[], today: string): Door[] {
  const place = new Map(suggested.map((id, at) => [id, at]));
  return doors
    .filter((door) => place.has(door.id) && isDue(door, today))
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

export function filtered(
  doors: Door[],
  filter: Filter,
  today: string,
  suggested: string[] = [],
): Door[] {
  if (filter === 'suggested') return suggestedDoors(doors, suggested, today);
  const passes: Record<Exclude<Filter, 'suggested'>, (door: Door) => boolean> = {
    next: (door) => isDue(door, today),
    again: (door) => !door.do_not_visit && Boolean(door.come_again_on),
    women: isForWomen,
    done: (door) => dayOf(door.last_visit_at) === today,
    all: () => true,
  };
  return doors.filter(passes[filter]);
}

export const NO_FIELDS: DoorFields = {
  section: null,
  panna: null,
  building: null,
  floor: null,
  flat: null,
  house_number: null,
  landmark: null,
  house_order: null,
  latitude: null,
  longitude: null,
  adults: null,
  women_18_35: null,
  men_18_35: null,
  elders_60: null,
  do_not_visit: false,
};
