import { openBytes, sealBytes } from './seal.ts';
import type { Store } from './store.ts';

/** A spoken note on this phone. */
export interface Sound {
  id: string;
  visit: string;
  constituencyId: number;
  bytes: ArrayBuffer;
}

const cellOf = (sealed: ArrayBuffer) => new DataView(sealed).getInt32(0);

/** Keeps the sound with its visit's constituency before it; sealed like everything. */
export async function keepSound(store: Store, sound: Sound): Promise<void> {
  const bytes = new Uint8Array(4 + sound.bytes.byteLength);
  new DataView(bytes.buffer).setInt32(0, sound.constituencyId);
  bytes.set(new Uint8Array(sound.bytes), 4);
  const sealed = await sealBytes(store.key, sound.id, bytes);
  await store.db.sound.add({ id: sound.id, visit: sound.visit, waiting: 1, sealed, code: null });
}

export async function waitingSounds(store: Store): Promise<Sound[]> {
  const rows = await store.db.sound.where('waiting').equals(1).toArray();
  return Promise.all(
    rows.map(async ({ id, visit, sealed }) => {
      const bytes = await openBytes(store.key, id, sealed);
      return { id, visit, constituencyId: cellOf(bytes), bytes: bytes.slice(4) };
    }),
  );
}

/** Which visits have notes on this phone that are not delivered, and which the server would not have. */
export async function soundsOf(store: Store, visit: string) {
  const rows = await store.db.sound.where('visit').equals(visit).toArray();
  return rows.map(({ id, waiting, code }) => ({ id, waiting: waiting === 1, code }));
}

/** The server has it: the phone forgets the sound. */
export async function soundDelivered(store: Store, id: string): Promise<void> {
  await store.db.sound.delete(id);
}

export async function soundRefused(store: Store, id: string, code: string): Promise<void> {
  await store.db.sound.update(id, { waiting: 0, code });
}
