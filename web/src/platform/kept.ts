import { forgetFiles } from './kept-files.ts';

const PREFIX = 'kept.';

/** Keeps something of a person's on this phone, until it is done or the person signs out. */
export function keep(name: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // A full or forbidden store: it holds until the page is left.
  }
}

export function kept<T>(name: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

export function forgetKept(): void {
  forgetFiles();
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(PREFIX)) localStorage.removeItem(name);
    }
  } catch {
    // Where nothing can be stored, nothing is to be forgotten.
  }
}
