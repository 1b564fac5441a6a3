/** A text of a form: at least one of the two languages. */
export interface Label {
  hi?: string;
  en?: string;
}

/**
 * An expression as the server parsed it: a number, a text, or a list that begins with what to do.
 * `["$", "age"]` is the answer to a question, `["."]` the answer to the question itself.
 */
export type Expression = number | string | [string, ...Expression[]];

export type QuestionType =
  'text' | 'integer' | 'decimal' | 'date' | 'select_one' | 'select_multiple' | 'note';

export interface Choice {
  name: string;
  label: Label;
}

/**
 * One question. `relevant` holds that of the groups around it too; what is missing is always relevant and never
 * required.
 */
export interface Question {
  name: string;
  type: QuestionType;
  label: Label;
  hint?: Label;
  /** Heading of the group that begins with this question. */
  group?: Label;
  /** Name of a list in `choices`. */
  list?: string;
  relevant?: Expression;
  required?: Expression;
  required_message?: Label;
  constraint?: Expression;
  constraint_message?: Label;
  default?: string;
}

export interface FormDefinition {
  title: Label;
  questions: Question[];
  choices: Record<string, Choice[]>;
}

/** What was answered, by question: text as typed, dates as 2026-11-25, several choices parted by spaces. */
export type Answers = Record<string, string>;

export type AnswerFaultCode =
  'required' | 'constraint' | 'not_valid' | 'choice_unknown' | 'too_long' | 'question_unknown';

export interface AnswerFault {
  name: string;
  code: AnswerFaultCode;
}
