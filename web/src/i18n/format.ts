import { preferences, type Language } from '$platform/preferences.svelte.ts';
import { common } from './words/common.ts';

// Latin digits in both languages: that is how booth lists, rolls and phones show them.
const locale = (language: Language) => (language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-IN');

const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>();

function once<T extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>(
  key: string,
  make: (locale: string) => T,
): T {
  const name = `${preferences.language} ${key}`;
  const known = made.get(name) ?? make(locale(preferences.language));
  made.set(name, known);
  return known as T;
}

/** 140252 → 1,40,252 */
export function count(value: number): string {
  return once('count', (l) => new Intl.NumberFormat(l)).format(value);
}

/** A share of a whole in per cent, one decimal below ten; a dash where there is no whole. */
export function share(part: number, whole: number): string {
  if (whole <= 0) return '–';
  const value = (part / whole) * 100;
  const digits = value > 0 && value < 10 ? 1 : 0;
  return (
    once(
      `percent ${digits}`,
      (l) => new Intl.NumberFormat(l, { maximumFractionDigits: digits }),
    ).format(value) + '%'
  );
}

export function day(value: string | Date): string {
  return once(
    'day',
    (l) => new Intl.DateTimeFormat(l, { day: 'numeric', month: 'short', year: 'numeric' }),
  ).format(new Date(value));
}

export function dayShort(value: string | Date): string {
  return once(
    'dayShort',
    (l) => new Intl.DateTimeFormat(l, { day: 'numeric', month: 'short' }),
  ).format(new Date(value));
}

export function moment(value: string | Date): string {
  return once(
    'moment',
    (l) => new Intl.DateTimeFormat(l, { dateStyle: 'medium', timeStyle: 'short' }),
  ).format(new Date(value));
}

export function time(value: string | Date): string {
  return once('time', (l) => new Intl.DateTimeFormat(l, { timeStyle: 'short' })).format(
    new Date(value),
  );
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 days ago", from the larger of the units that fit; what is not a minute old is of this moment. */
export function ago(value: string | Date, now: Date = new Date()): string {
  const seconds = (new Date(value).getTime() - now.getTime()) / 1000;
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  if (!step) return common.justNow[preferences.language];
  const format = once('ago', (l) => new Intl.RelativeTimeFormat(l, { numeric: 'auto' }));
  return format.format(Math.round(seconds / step[1]), step[0]);
}

export function bytes(value: number): string {
  const units: [number, string][] = [
    [1_073_741_824, 'GB'],
    [1_048_576, 'MB'],
    [1024, 'kB'],
  ];
  const [one, unit] = units.find(([least]) => value >= least) ?? [1024, 'kB'];
  return `${once('bytes', (l) => new Intl.NumberFormat(l, { maximumFractionDigits: 1 })).format(value / one)} ${unit}`;
}
