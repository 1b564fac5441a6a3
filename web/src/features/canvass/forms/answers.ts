import { dayNumber, holds, toNumber, type Context } from './evaluate.ts';
import type { AnswerFault, AnswerFaultCode, Answers, FormDefinition, Question } from './types.ts';

const TEXT_MOST = 2000;
const INTEGER = /^-?\d{1,15}$/;
const DECIMAL = /^-?\d{1,15}(\.\d{1,10})?$/;

const isNumeric = (question: Question) =>
  question.type === 'integer' || question.type === 'decimal';

/** ०-९ as 0-9, so that numbers may be typed on either keyboard. */
export const latinDigits = (text: string): string =>
  text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));

function typed(question: Question, answers: Answers): number | string {
  const answer = answers[question.name] ?? '';
  if (!isNumeric(question) || answer === '') return answer;
  const number = toNumber(answer);
  return Number.isNaN(number) ? answer : number;
}

function contextOf(
  form: FormDefinition,
  answers: Answers,
  shown: ReadonlySet<string>,
  today: string,
): Context {
  const values: Context['values'] = {};
  for (const question of form.questions) {
    values[question.name] = shown.has(question.name) ? typed(question, answers) : '';
  }
  return { values, self: '', today };
}

/** The questions to ask, given what is answered. A question that is not asked counts as not answered for the others. */
export function asked(form: FormDefinition, answers: Answers, today: string): Question[] {
  let shown = new Set(form.questions.map((question) => question.name));
  // no relevance leads back to itself (the server refuses that), so this comes to rest
  for (let round = 0; round <= form.questions.length; round++) {
    const context = contextOf(form, answers, shown, today);
    const next = new Set(
      form.questions
        .filter(({ relevant }) => relevant === undefined || holds(relevant, context))
        .map(({ name }) => name),
    );
    const rests = next.size === shown.size && [...next].every((name) => shown.has(name));
    shown = next;
    if (rests) break;
  }
  return form.questions.filter((question) => shown.has(question.name));
}

/** What of the answers counts: those to questions that are asked, without what was left empty. */
export function answersOf(form: FormDefinition, answers: Answers, today: string): Answers {
  const kept: Answers = {};
  for (const question of asked(form, answers, today)) {
    const answer = (answers[question.name] ?? '').trim();
    if (question.type !== 'note' && answer !== '') kept[question.name] = answer;
  }
  return kept;
}

function formFault(
  form: FormDefinition,
  question: Question,
  answer: string,
): AnswerFaultCode | null {
  const known = (name: string) =>
    (form.choices[question.list ?? ''] ?? []).some((choice) => choice.name === name);
  switch (question.type) {
    case 'integer':
      return INTEGER.test(answer) ? null : 'not_valid';
    case 'decimal':
      return DECIMAL.test(answer) ? null : 'not_valid';
    case 'date':
      return Number.isNaN(dayNumber(answer)) ? 'not_valid' : null;
    case 'select_one':
      return known(answer) ? null : 'choice_unknown';
    case 'select_multiple':
      return answer.split(/\s+/).every(known) ? null : 'choice_unknown';
    default:
      return answer.length > TEXT_MOST ? 'too_long' : null;
  }
}

/** All that is missing or wrong, in the order of the questions. Nothing of it keeps a visit from being saved. */
export function faultsOf(form: FormDefinition, answers: Answers, today: string): AnswerFault[] {
  const questions = asked(form, answers, today);
  const context = contextOf(form, answers, new Set(questions.map(({ name }) => name)), today);
  return questions.flatMap((question) => {
    if (question.type === 'note') return [];
    const { name } = question;
    const answer = (answers[name] ?? '').trim();
    if (answer === '') {
      const required = question.required !== undefined && holds(question.required, context);
      return required ? [{ name, code: 'required' as const }] : [];
    }
    const code = formFault(form, question, answer);
    if (code) return [{ name, code }];
    const own = { ...context, self: typed(question, answers) };
    const refused = question.constraint !== undefined && !holds(question.constraint, own);
    return refused ? [{ name, code: 'constraint' as const }] : [];
  });
}

/** What a form begins with. */
export function defaultsOf(form: FormDefinition): Answers {
  const answers: Answers = {};
  for (const question of form.questions) {
    if (question.default !== undefined) answers[question.name] = question.default;
  }
  return answers;
}
