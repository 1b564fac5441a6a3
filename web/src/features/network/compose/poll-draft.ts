/** A question as it is being written. */
export interface PollDraft {
  options: string[];
  /** In seconds. */
  lasts: number;
  multiple: boolean;
  hideTotals: boolean;
}

export const FEWEST = 2;
export const MOST = 8;
export const MOST_CHARACTERS = 100;
const HOUR = 3600;
export const LASTS = [HOUR, 6 * HOUR, 24 * HOUR, 3 * 24 * HOUR, 7 * 24 * HOUR, 30 * 24 * HOUR];

export const NEW_POLL: PollDraft = {
  options: ['', ''],
  lasts: 24 * HOUR,
  multiple: false,
  hideTotals: false,
};

const filled = (poll: PollDraft): string[] =>
  poll.options.map((option) => option.trim()).filter(Boolean);

/** Answers that are written twice. */
export function twice(poll: PollDraft): boolean {
  const options = filled(poll);
  return new Set(options).size < options.length;
}

export const complete = (poll: PollDraft): boolean => filled(poll).length >= FEWEST && !twice(poll);

/** Empty answers are left out. */
export function pollLetter(poll: PollDraft) {
  return {
    options: filled(poll),
    expires_in: poll.lasts,
    multiple: poll.multiple,
    hide_totals: poll.hideTotals,
  };
}
