import type { Expression } from './types.ts';

export type Value = number | string | boolean;

/** What an expression may ask. */
export interface Context {
  /** Numbers for questions of the types integer and decimal; '' where nothing is answered. */
  values: Record<string, number | string>;
  /** The answer to the question itself. */
  self: number | string;
  /** Such as 2026-11-25. */
  today: string;
}

type Call = (args: Expression[], context: Context) => Value;

const DAY = 86_400_000;
const NUMBER = /^-?(\d+(\.\d*)?|\.\d+)$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Days since 1970; NaN where no such day is. */
export function dayNumber(text: string): number {
  const time = DATE.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  return isDay ? time / DAY : NaN;
}

/** Days since 1970 for a date, as in ODK, so that dates can be compared and counted. */
export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = value.trim();
  return NUMBER.test(text) ? Number(text) : dayNumber(text);
}

export const toText = (value: Value): string => String(value);

export function toTruth(value: Value): boolean {
  if (typeof value === 'string') return value !== '';
  return typeof value === 'number' ? value !== 0 && !Number.isNaN(value) : value;
}

const words = (value: Value): string[] => toText(value).split(/\s+/).filter(Boolean);

function equal(left: Value, right: Value): boolean {
  if (typeof left === 'boolean' || typeof right === 'boolean')
    return toTruth(left) === toTruth(right);
  if (typeof left === 'number' || typeof right === 'number')
    return toNumber(left) === toNumber(right);
  return left === right;
}

const compare =
  (holds: (left: number, right: number) => boolean): Call =>
  (args, context) =>
    holds(numberOf(args[0], context), numberOf(args[1], context));

const compute =
  (of: (left: number, right: number) => number): Call =>
  (args, context) =>
    of(numberOf(args[0], context), numberOf(args[1], context));

const valueOf = (expression: Expression | undefined, context: Context): Value =>
  expression === undefined ? '' : evaluate(expression, context);
const numberOf = (expression: Expression | undefined, context: Context) =>
  toNumber(valueOf(expression, context));
const truthOf = (expression: Expression | undefined, context: Context) =>
  toTruth(valueOf(expression, context));
const textOf = (expression: Expression | undefined, context: Context) =>
  toText(valueOf(expression, context));

const calls: Record<string, Call> = {
  $: ([name], context) => context.values[String(name)] ?? '',
  '.': (_, context) => context.self,
  and: (args, context) => args.every((each) => truthOf(each, context)),
  or: (args, context) => args.some((each) => truthOf(each, context)),
  not: ([value], context) => !truthOf(value, context),
  '=': ([left, right], context) => equal(valueOf(left, context), valueOf(right, context)),
  '!=': ([left, right], context) => !equal(valueOf(left, context), valueOf(right, context)),
  '<': compare((left, right) => left < right),
  '<=': compare((left, right) => left <= right),
  '>': compare((left, right) => left > right),
  '>=': compare((left, right) => left >= right),
  '+': compute((left, right) => left + right),
  '-': compute((left, right) => left - right),
  '*': compute((left, right) => left * right),
  div: compute((left, right) => left / right),
  mod: compute((left, right) => left % right),
  negative: ([value], context) => -numberOf(value, context),
  selected: ([list, name], context) =>
    words(valueOf(list, context)).includes(textOf(name, context).trim()),
  'count-selected': ([list], context) => words(valueOf(list, context)).length,
  'string-length': ([value], context) => [...textOf(value, context)].length,
  regex: ([value, pattern], context) =>
    new RegExp(`^(?:${textOf(pattern, context)})$`).test(textOf(value, context)),
  if: ([test, yes, no], context) => valueOf(truthOf(test, context) ? yes : no, context),
  coalesce: ([first, second], context) => {
    const value = valueOf(first, context);
    return value === '' ? valueOf(second, context) : value;
  },
  today: (_, context) => context.today,
  true: () => true,
  false: () => false,
};

/** The value of an expression; the server's evaluator says the same, held by the cases that both are tested with. */
export function evaluate(expression: Expression, context: Context): Value {
  if (!Array.isArray(expression)) return expression;
  const [name, ...args] = expression;
  const call = calls[name];
  if (!call) throw new Error(`an expression of a newer form: ${name}`);
  return call(args, context);
}

export const holds = (expression: Expression, context: Context): boolean =>
  toTruth(evaluate(expression, context));
