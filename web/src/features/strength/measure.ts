import { count, share } from '$i18n/format.ts';
import type { Text } from '$i18n/say.ts';
import { strength } from '$i18n/words/strength.ts';
import { COVERAGE_BOUNDS, type Bounds } from './bins.ts';
import type { Figures } from './types.ts';

/** One thing that the board can compare units by: a number, or a part of a whole. */
export interface Measure {
  code: string;
  text: Text;
  /** As the heading of a column. */
  short: Text;
  part: (figures: Figures) => number;
  whole?: (figures: Figures) => number;
  /** Shades that mean the same everywhere; without them they are quarters of what is shown. */
  bounds?: Bounds;
}

const booths = (figures: Figures) => figures.booths;
const members = (figures: Figures) => figures.members;

const ofBooths = (code: string, text: Text, short: Text, part: Measure['part']): Measure => ({
  code,
  text,
  short,
  part,
  whole: booths,
  bounds: COVERAGE_BOUNDS,
});

const w = strength;

export const measures: Measure[] = [
  ofBooths(
    'presidents_proven',
    w.measurePresidentsProven,
    w.shortPresidentsProven,
    (f) => f.presidents_proven,
  ),
  ofBooths(
    'presidents_claimed',
    w.measurePresidentsClaimed,
    w.shortPresidentsClaimed,
    (f) => f.presidents_claimed,
  ),
  ofBooths(
    'committees_proven',
    w.measureCommitteesProven,
    w.shortCommitteesProven,
    (f) => f.committees_proven,
  ),
  ofBooths(
    'committees_claimed',
    w.measureCommitteesClaimed,
    w.shortCommitteesClaimed,
    (f) => f.committees_claimed,
  ),
  ofBooths('on_paper', w.measureOnPaper, w.shortOnPaper, (f) => f.on_paper),
  { code: 'members', text: w.measureMembers, short: w.members, part: members },
  { code: 'workers', text: w.measureWorkers, short: w.workers, part: (f) => f.workers },
  { code: 'women', text: w.measureWomen, short: w.women, part: (f) => f.women, whole: members },
  {
    code: 'youth',
    text: w.measureYouth,
    short: w.shortYouth,
    part: (f) => f.youth,
    whole: members,
  },
  { code: 'mentors', text: w.measureMentors, short: w.mentors, part: (f) => f.mentors },
];

export const measureBy = (code: string | null): Measure =>
  measures.find((one) => one.code === code) ?? (measures[0] as Measure);

/** What units are ordered and shaded by: per cent for a part of a whole, else the number. */
export function valueOf(measure: Measure, figures: Figures): number {
  if (!measure.whole) return measure.part(figures);
  const whole = measure.whole(figures);
  return whole > 0 ? (measure.part(figures) / whole) * 100 : 0;
}

export function textOf(measure: Measure, figures: Figures): string {
  return measure.whole
    ? share(measure.part(figures), measure.whole(figures))
    : count(measure.part(figures));
}

/** As short as a tile: whole per cent, or thousands. */
export function tileText(measure: Measure, figures: Figures): string {
  const value = Math.round(valueOf(measure, figures));
  return value >= 1000 ? `${Math.round(value / 1000)}k` : String(value);
}
