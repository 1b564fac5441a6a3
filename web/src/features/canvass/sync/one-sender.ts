import type { Store } from '$features/canvass/store/store.ts';

/** Runs work unless another tab or window does so now; null where it does. */
export type Exclusively = <T>(work: () => Promise<T>) => Promise<T | null>;

const LEASE_MS = 180_000;

/** By the browser's locks, which end with the tab that held them. */
function byLocks(name: string): Exclusively {
  return <T>(work: () => Promise<T>) =>
    navigator.locks.request(name, { ifAvailable: true }, (lock) =>
      lock ? work() : Promise.resolve(null),
    ) as Promise<T | null>;
}

/** By a lease in the store; a tab that was killed loses it after three minutes. */
export function byLease(store: Store, now: () => number): Exclusively {
  const owner = crypto.randomUUID();
  const take = () =>
    store.db.transaction('rw', store.db.meta, async () => {
      const row = await store.db.meta.get('sender');
      const held = row?.value as { owner: string; from: number } | undefined;
      const age = now() - (held?.from ?? 0);
      const lasts = held && held.owner !== owner && age >= 0 && age < LEASE_MS;
      if (lasts) return false;
      await store.db.meta.put({ name: 'sender', value: { owner, from: now() } });
      return true;
    });
  return async (work) => {
    if (!(await take())) return null;
    try {
      return await work();
    } finally {
      await store.db.meta.delete('sender').catch(() => undefined);
    }
  };
}

/** Two senders would harm nothing, for records are sent by id; one spares the line. */
export function oneSender(store: Store, now: () => number = Date.now): Exclusively {
  const locks = typeof navigator === 'object' && 'locks' in navigator;
  return locks ? byLocks(`send ${store.db.name}`) : byLease(store, now);
}
