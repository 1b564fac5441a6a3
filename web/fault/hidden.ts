/** What one record said of one field of one door. */
export interface Said {
  id: string;
  /** The door and the field. */
  what: string;
  value: unknown;
  /** The record that had set the value on its author's screen; null for the door's first value. */
  seen: string | null;
}

/** One field with two values that a person is asked about. */
export interface Shown {
  what: string;
  values: unknown[];
}

/**
 * Values that vanished without anybody being asked. A value is accounted for where it holds, where a person sees it in a
 * conflict, or where somebody replaced it who had that value on the screen, whoever had set it there: who says what
 * holds already makes no version of their own, and what replaces the one replaces the other. That a phone entered
 * another value later excuses nothing by itself.
 *
 * @param first the value that a field had before anybody walked, or undefined
 * @param holds the value that it has in the end
 */
export function hidden(
  said: Said[],
  shown: Shown[],
  first: (what: string) => unknown,
  holds: (what: string) => unknown,
): Said[] {
  const byId = new Map(said.map((each) => [`${each.id} ${each.what}`, each]));
  const key = (what: string, value: unknown) => `${what} ${JSON.stringify(value ?? null)}`;
  const replaced = new Set<string>();
  for (const { what, value, seen } of said) {
    const before = seen === null ? undefined : byId.get(`${seen} ${what}`);
    const seenValue = before ? before.value : first(what);
    if (seenValue !== value) replaced.add(key(what, seenValue));
  }
  const asked = new Set(
    shown.flatMap(({ what, values }) => values.map((value) => key(what, value))),
  );
  return said.filter(({ what, value }) => {
    const own = key(what, value);
    return key(what, holds(what)) !== own && !replaced.has(own) && !asked.has(own);
  });
}
