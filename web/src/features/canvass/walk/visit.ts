import type { Counts, Entry, Outcome, VisitContent } from '$features/canvass/sync/wire.ts';
import type { Door } from './doors.ts';

export type VisitEntry = Extract<Entry, { kind: 'visit' }>;

export const COUNTS = ['adults', 'women_18_35', 'men_18_35', 'elders_60'] as const;
const PARTS = ['women_18_35', 'men_18_35', 'elders_60'] as const;
const MOST = 99;

export function newVisit(
  id: string,
  booth: number,
  door: Door,
  outcome: Outcome,
  at: Date,
): VisitEntry {
  const met = outcome === 'met';
  const corrects = null;
  const visit: VisitContent = {
    household_id: door.id,
    outcome,
    // what is known of the house is the first guess of who is at home
    adults: met ? (door.adults ?? null) : null,
    women_18_35: met ? (door.women_18_35 ?? null) : null,
    men_18_35: met ? (door.men_18_35 ?? null) : null,
    elders_60: met ? (door.elders_60 ?? null) : null,
    wants_to_join: 0,
    wants_to_help: false,
    mentor: false,
    grievance: null,
    come_again_on: null,
    note: null,
    form_id: null,
    form_version: null,
    answers: null,
    turf_id: null,
    corrects,
  };
  return { id, at: at.toISOString(), booth_id: booth, kind: 'visit', visit };
}

/** The same visit entered anew: what it corrects is the record that was wrong. */
export function correction(
  id: string,
  wrong: VisitEntry,
  change: Partial<VisitContent>,
): VisitEntry {
  return { ...wrong, id, visit: { ...wrong.visit, ...change, corrects: wrong.id } };
}

/** One count changed, the others brought in line: who is young or old is among the adults. */
export function withCount(counts: Counts, name: keyof Counts, value: number): Counts {
  const next: Counts = { ...counts, [name]: Math.min(MOST, Math.max(0, value)) };
  const parts = () => PARTS.reduce((sum, part) => sum + (next[part] ?? 0), 0);
  if (name !== 'adults') {
    if (parts() > 0) next.adults = Math.min(MOST, Math.max(next.adults ?? 0, parts()));
  }
  for (const part of [...PARTS].reverse()) {
    const over = parts() - (next.adults ?? MOST);
    if (over > 0 && part !== name) next[part] = Math.max(0, (next[part] ?? 0) - over);
  }
  return next;
}
