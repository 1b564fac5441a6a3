import type { Whose } from '$features/canvass/sync/sync.ts';
import { ask } from '$features/canvass/sync/server.ts';

/** Asks the server who is signed in here: in another tab that may have changed. */
export async function whoseSession(worker: string): Promise<Whose> {
  const reply = await ask((path, init) => fetch(path, init), '/api/org/me');
  if (reply.status === 401) return 'sign_in';
  const me = reply.body as { member?: { id?: string } } | null;
  if (reply.status !== 200 || !me?.member?.id) return 'no_network';
  return me.member.id === worker ? 'mine' : 'other_worker';
}
