/** What an appointee answers; the home booth stands for itself. */
export interface Answers {
  birthDate: string;
  servant: 'yes' | 'no' | null;
  relatives: 'yes' | 'no' | null;
  elector: number | null;
}

export const answers = {
  none: (): Answers => ({ birthDate: '', servant: null, relatives: null, elector: null }),
  /** Another booth than the own one, not yet said which. */
  elsewhere: 0,
};

const saidYes = (answer: 'yes' | 'no' | null): boolean | null =>
  answer === null ? null : answer === 'yes';

export function bodyOf(said: Answers) {
  return {
    birth_date: said.birthDate || null,
    government_servant: saidYes(said.servant),
    relatives: saidYes(said.relatives),
    elector_unit_id: said.elector,
  };
}
