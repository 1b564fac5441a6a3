export { answersOf, defaultsOf, faultsOf } from './answers.ts';
export { default as FormView } from './FormView.svelte';
export { labelText } from './label.ts';
export type { Answers, AnswerFault, FormDefinition, Label } from './types.ts';
