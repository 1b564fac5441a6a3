import { oldestTick } from '$features/canvass/store/packs.ts';
import type { Kept, Store } from '$features/canvass/store/store.ts';

const DAY = 86_400_000;
const DELIVERED_DAYS = 3;
const HELD_DAYS = 30;

/** Whether the server has it, the packs have it, and nobody looks at it any more. */
function isOld({ state, tick, receipt, entry }: Kept, packs: number, now: number): boolean {
  // a name stays no longer on the phone than it must
  if (state === 'delivered' && entry.kind === 'person') return true;
  const days = (now - Date.parse(receipt?.at ?? entry.at)) / DAY;
  if (state === 'delivered') return tick <= packs && days > DELIVERED_DAYS;
  // tick 0: only this phone knows of it
  return state === 'needs' && tick > 0 && days > HELD_DAYS;
}

/** Keeps the store small: delivered work of the days before. */
export async function forgetOld(store: Store, records: Kept[], now: Date): Promise<void> {
  const packs = await oldestTick(store);
  const old = records.filter((record) => isOld(record, packs, now.getTime()));
  await store.db.record.bulkDelete(old.map(({ entry }) => entry.id));
}
