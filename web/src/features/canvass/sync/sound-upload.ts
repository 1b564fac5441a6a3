import { soundDelivered, soundRefused, waitingSounds } from '$features/canvass/store/sounds.ts';
import type { Store } from '$features/canvass/store/store.ts';
import { ask, type Fetch, type Reply } from './server.ts';

const isFinal = (reply: Reply) =>
  reply.status >= 400 && reply.status < 500 && ![401, 403, 408, 409, 429].includes(reply.status);

/** Sends spoken notes, each by itself, after the visits that they are about. */
export async function sendSounds(store: Store, fetch: Fetch): Promise<Reply | null> {
  for (const { id, visit, constituencyId, bytes } of await waitingSounds(store)) {
    const path = `/api/org/canvass/voice-notes/${constituencyId}/${id}?visit=${visit}`;
    const headers = { 'Content-Type': 'application/octet-stream' };
    const reply = await ask(fetch, path, { method: 'PUT', body: bytes, headers });
    if (reply.status === 204 || reply.status === 200) await soundDelivered(store, id);
    else if (isFinal(reply)) await soundRefused(store, id, reply.code ?? 'unknown');
    else if (reply.status === 409)
      continue; // its visit is held; the note waits for it
    else return reply;
  }
  return null;
}
