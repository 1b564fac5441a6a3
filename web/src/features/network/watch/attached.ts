export type MediaKind = 'image' | 'video' | 'audio';

/** A file that goes with a status; its bytes are kept apart, under its id. */
export interface Attached {
  id: string;
  kind: MediaKind;
  bytes: number;
  /** For those who do not see or hear it. */
  description: string;
  /** The point that stays in sight when it is cropped: from the middle, -1 to 1 rightwards and upwards. */
  focus: { x: number; y: number };
  /** What the server calls it, once it is there. */
  sent?: string;
}

/** Null of what the server takes from nobody: a drawing with scripts, or what is neither picture, film nor sound. */
export function kindOf(type: string): MediaKind | null {
  if (type.startsWith('image/svg')) return null;
  const kind = type.split('/')[0];
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : null;
}

export const MOST_PICTURES = 4;

/** As the server takes them: four pictures, or one video or sound. */
export function room(attached: Attached[]): { pictures: number; other: boolean } {
  const other = attached.some(({ kind }) => kind !== 'image');
  return {
    pictures: other ? 0 : MOST_PICTURES - attached.length,
    other: attached.length === 0,
  };
}

/** Files as they were before they were sent, for whoever changes them once more. */
export const unsent = (attached: Attached[]): Attached[] =>
  attached.map(({ id, kind, bytes, description, focus }) => ({
    id,
    kind,
    bytes,
    description,
    focus,
  }));
