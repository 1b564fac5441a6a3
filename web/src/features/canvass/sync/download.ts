import {
  boothsKept,
  forgetPack,
  keepPack,
  merged,
  oldestTick,
  readPack,
} from '$features/canvass/store/packs.ts';
import type { Store } from '$features/canvass/store/store.ts';
import { ask, type Fetch, type Reply } from './server.ts';
import type { BoothLine, Pack } from './wire.ts';

const API = '/api/org/canvass';

/** What the walk needs and the wire leaves out where it is empty. */
function whole(body: unknown): Pack | null {
  const pack = body as Partial<Pack> | null;
  if (!pack?.booth || typeof pack.version !== 'number') return null;
  const lists = { sections: [], doors: [], gone: [], turfs: [], forms: [], posts: [], notices: [] };
  const rest = { whole: false, server_time: '', invitation: null, women_by_women: false };
  return { ...lists, ...rest, rights: { canvass: true, manage_turf: false }, ...pack } as Pack;
}

/** The booths that the worker may walk. */
export async function fetchBooths(fetch: Fetch): Promise<BoothLine[] | Reply> {
  const reply = await ask(fetch, `${API}/booths`);
  if (reply.status !== 200 || !Array.isArray(reply.body)) return reply;
  return reply.body as BoothLine[];
}

/** Brings one booth's pack up to date; null when it is, else the reply that prevented it. */
export async function fetchPack(store: Store, fetch: Fetch, booth: number): Promise<Reply | null> {
  const kept = await readPack(store, booth);
  const tick = (await store.value<number>('tick')) ?? 0;
  const since = kept ? `?since=${kept.pack.version}` : '';
  const reply = await ask(fetch, `${API}/packs/${booth}${since}`);
  const news = reply.status === 200 ? whole(reply.body) : null;
  if (news) {
    await keepPack(store, merged(kept?.pack ?? null, news), tick);
    return null;
  }
  // a page of something in between says 404 too, but bears no code
  if ((reply.status === 404 && reply.code) || reply.code === 'canvass_right_ended') {
    await forgetPack(store, booth);
    return null;
  }
  return reply;
}

/** Brings all packs of this phone up to date. */
export async function refreshPacks(store: Store, fetch: Fetch): Promise<Reply | null> {
  for (const booth of await boothsKept(store)) {
    const failed = await fetchPack(store, fetch, booth);
    if (failed) return failed;
  }
  return null;
}

/** Makes room: what is delivered and in the packs is on the server. */
export async function makeRoom(store: Store): Promise<void> {
  await store.forgetDelivered(await oldestTick(store));
}
