import type { Pack } from '$features/canvass/sync/wire.ts';
import { seal, unseal } from './seal.ts';
import type { Store } from './store.ts';

/** A booth's pack on this phone. */
export interface KeptPack {
  pack: Pack;
  tick: number;
}

const nameOf = (booth: number) => `pack ${booth}`;

/** The older pack with what has changed since; a whole one replaces it. */
export function merged(old: Pack | null, news: Pack): Pack {
  if (news.whole || !old) return news;
  const doors = new Map(old.doors.map((door) => [door.id, door]));
  news.gone.forEach((id) => doors.delete(id));
  news.doors.forEach((door) => doors.set(door.id, door));
  return { ...news, whole: true, gone: [], doors: [...doors.values()] };
}

export async function readPack(store: Store, booth: number): Promise<KeptPack | null> {
  const row = await store.db.pack.get(booth);
  if (!row) return null;
  return { pack: await unseal<Pack>(store.key, nameOf(booth), row.sealed), tick: row.tick };
}

/** All packs on this phone, by their booths. */
export async function readPacks(store: Store): Promise<Map<number, KeptPack>> {
  const packs = new Map<number, KeptPack>();
  for (const booth of await boothsKept(store)) {
    const kept = await readPack(store, booth);
    if (kept) packs.set(booth, kept);
  }
  return packs;
}

export async function keepPack(store: Store, pack: Pack, tick: number): Promise<void> {
  const booth = pack.booth.id;
  const sealed = await seal(store.key, nameOf(booth), pack);
  const { db } = store;
  await db.transaction('rw', db.pack, db.meta, async () => {
    await db.pack.put({ booth, version: pack.version, tick, sealed });
    await db.count('packs');
  });
}

/** The right to read the booth has ended. What was entered there stays. */
export async function forgetPack(store: Store, booth: number): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.pack, db.meta, async () => {
    await db.pack.delete(booth);
    await db.count('packs');
  });
}

export async function boothsKept(store: Store): Promise<number[]> {
  return (await store.db.pack.toCollection().primaryKeys()).sort((a, b) => a - b);
}

/** The last settled answer that every pack on this phone contains. */
export async function oldestTick(store: Store): Promise<number> {
  const rows = await store.db.pack.toArray();
  return rows.length === 0 ? Infinity : Math.min(...rows.map(({ tick }) => tick));
}
