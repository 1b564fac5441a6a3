import type { Text } from './say.ts';

/** A part of the catalogue: every key has both languages, or it does not compile. */
export function words<K extends string>(catalogue: Record<K, Text>): Record<K, Text> {
  return catalogue;
}
