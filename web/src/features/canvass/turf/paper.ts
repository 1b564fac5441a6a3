import { outcomeByNumber } from './outcomes.ts';
import type { PaperSheet } from './types.ts';

/** One line as it is typed: everything as text. */
export interface TypedLine {
  line: string;
  outcome: string;
  adults: string;
  women: string;
  men: string;
  elders: string;
  join: string;
}

export const emptyLine = (): TypedLine => ({
  line: '',
  outcome: '',
  adults: '',
  women: '',
  men: '',
  elders: '',
  join: '',
});

export const FIELDS = ['line', 'outcome', 'adults', 'women', 'men', 'elders', 'join'] as const;
export type FieldName = (typeof FIELDS)[number];

const latin = (text: string) =>
  text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));
export const codeOf = (typed: string): string => latin(typed).trim().toUpperCase();
const numberOf = (typed: string): number | null => {
  const text = latin(typed).trim();
  return /^\d{1,3}$/.test(text) ? Number(text) : null;
};

export const isEmpty = (typed: TypedLine): boolean =>
  FIELDS.every((field) => typed[field].trim() === '');

export type LineFault = 'unknown' | 'twice';

/** What is wrong with a code: none such on the sheet, or typed above. */
export function faultOf(lines: TypedLine[], at: number, sheet: PaperSheet): LineFault | undefined {
  const code = codeOf(lines[at]?.line ?? '');
  if (code === '') return undefined;
  if (!sheet.lines.some(({ line }) => line === code)) return 'unknown';
  return lines.findIndex(({ line }) => codeOf(line) === code) < at ? 'twice' : undefined;
}

/** A line as the server takes it. */
export const sent = (typed: TypedLine) => ({
  line: codeOf(typed.line),
  outcome: outcomeByNumber(latin(typed.outcome)) ?? null,
  adults: numberOf(typed.adults),
  women_18_35: numberOf(typed.women),
  men_18_35: numberOf(typed.men),
  elders_60: numberOf(typed.elders),
  wants_to_join: numberOf(typed.join),
});

/** Where Enter leads: on within the line; nobody was met, then on to the next line at once. */
export function nextField(field: FieldName, typed: TypedLine): FieldName | 'next line' {
  if (field === 'outcome' && outcomeByNumber(latin(typed.outcome)) !== 'met') return 'next line';
  return FIELDS[FIELDS.indexOf(field) + 1] ?? 'next line';
}
