/** Who works door to door on this phone, also while signed out by time or without a network. */
export interface KeptWorker {
  id: string;
  name: string;
  woman: boolean;
  constituencyId: number;
}

const WORKER = 'worker';
const UNSENT = 'unsent';

function stored<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

function store(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Only a hint for other pages; the work itself lies in its own store.
  }
}

export const keptWorker = (): KeptWorker | null => stored<KeptWorker>(WORKER);
export const keepWorker = (worker: KeptWorker): void => store(WORKER, worker);

/** Signing out by hand closes the work on this phone; what is unsent stays in it. */
export function forgetWorker(): void {
  try {
    localStorage.removeItem(WORKER);
  } catch {
    // Nothing was kept where nothing can be.
  }
}

/** How many records of this member wait on this phone. */
export const unsentOf = (member: string): number =>
  stored<Record<string, number>>(UNSENT)?.[member] ?? 0;

export const keepUnsent = (member: string, count: number): void =>
  store(UNSENT, { ...stored<Record<string, number>>(UNSENT), [member]: count });
