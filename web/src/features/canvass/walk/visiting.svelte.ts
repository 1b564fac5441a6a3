import type { Outcome, VisitContent } from '$features/canvass/sync/wire.ts';
import type { Door } from './doors.ts';
import { correction, newVisit, type VisitEntry } from './visit.ts';
import type { Walk } from './walk.svelte.ts';

/** The visit that is being entered at one door. Each touch is safe at once; leaving the door makes it a record. */
export class Visiting {
  entry = $state.raw<VisitEntry | null>(null);
  private readonly walk: Walk;
  private readonly booth: number;
  private readonly wrong: VisitEntry | null;
  /** What is being written at this moment: a draft that the list of records does not show yet. */
  private writing: string | null = null;

  /** @param wrong the entered visit that this one corrects */
  constructor(walk: Walk, booth: number, wrong: VisitEntry | null) {
    this.walk = walk;
    this.booth = booth;
    this.wrong = wrong;
    this.entry = wrong;
  }

  get corrects(): boolean {
    return this.wrong !== null;
  }

  /** Whether what is right has been entered. */
  get corrected(): boolean {
    return this.corrects && this.entry !== this.wrong;
  }

  async outcome(door: Door, outcome: Outcome): Promise<void> {
    const turf_id = this.turfOf(door.id);
    if (!this.entry) {
      const entry = newVisit(this.walk.id(), this.booth, door, outcome, new Date());
      await this.put({ ...entry, visit: { ...entry.visit, turf_id } });
    } else await this.change({ outcome });
  }

  /** What has become a record meanwhile is corrected by a new one. */
  async change(change: Partial<VisitContent>): Promise<void> {
    const { entry } = this;
    if (!entry) return;
    if (this.isDraft(entry)) await this.put({ ...entry, visit: { ...entry.visit, ...change } });
    else await this.put(correction(this.walk.id(), entry, change));
  }

  private isDraft(entry: VisitEntry): boolean {
    if (this.writing === entry.id) return true;
    const unsafe = this.walk.entries.unsafe.some(({ id }) => id === entry.id);
    const kept = this.walk.records.find((record) => record.entry.id === entry.id);
    return unsafe || kept?.state === 'draft';
  }

  private async put(entry: VisitEntry): Promise<void> {
    this.entry = entry;
    this.writing = entry.id;
    const taken = await this.walk.enter(entry, 'draft');
    // it became a record in the same moment, as when the phone goes into the pocket: what is said of it now corrects it
    if (!taken && this.entry === entry) await this.put(correction(this.walk.id(), entry, {}));
    if (this.entry === entry) this.writing = null;
  }

  private turfOf(door: string): string | null {
    const turfs = this.walk.packs.get(this.booth)?.pack.turfs ?? [];
    return turfs.find((turf) => turf.mine && turf.doors.includes(door))?.id ?? null;
  }
}
