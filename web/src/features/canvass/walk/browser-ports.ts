import type { Fetch } from '$features/canvass/sync/server.ts';
import { ask } from '$features/canvass/sync/server.ts';
import type { SyncPorts, Whose } from '$features/canvass/sync/sync.ts';

export const send: Fetch = (path, init) => fetch(path, init);

/** Asks the server who is signed in here: in another tab that may have changed. */
async function whoseSession(worker: string): Promise<Whose> {
  const reply = await ask(send, '/api/org/me');
  if (reply.status === 401) return 'sign_in';
  const me = reply.body as { member?: { id?: string } } | null;
  if (reply.status !== 200 || !me?.member?.id) return 'no_network';
  return me.member.id === worker ? 'mine' : 'other_worker';
}

/** What the exchange with the server needs of the browser. */
export const browserPorts = (
  worker: string,
): Pick<SyncPorts, 'fetch' | 'whose' | 'now' | 'random' | 'later'> => ({
  fetch: send,
  whose: () => whoseSession(worker),
  now: Date.now,
  random: Math.random,
  later: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
});
