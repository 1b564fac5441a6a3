import type { Answer } from './http.ts';

const CACHE = 'last-answers';

/** Keeps the last good answer of an address on this phone. */
export async function keepAnswer(
  address: string,
  answer: { body: unknown; next: string | null },
): Promise<void> {
  if (!('caches' in globalThis)) return;
  try {
    const cache = await caches.open(CACHE);
    const record = JSON.stringify({ ...answer, savedAt: new Date().toISOString() });
    await cache.put(address, new Response(record));
  } catch {
    // A full or forbidden store takes nothing away from the answer itself.
  }
}

export async function lastAnswer<T>(address: string): Promise<Answer<T> | null> {
  if (!('caches' in globalThis)) return null;
  const kept = await (await caches.open(CACHE)).match(address);
  if (!kept) return null;
  const record = (await kept.json()) as { body: T; next: string | null; savedAt: string };
  return { body: record.body, next: record.next, savedAt: new Date(record.savedAt) };
}

/** Signing out leaves nothing of the person's on the phone. */
export async function forgetAnswers(): Promise<void> {
  if ('caches' in globalThis) await caches.delete(CACHE);
}
