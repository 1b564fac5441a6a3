export { default as ClaimedAndProven } from './ClaimedAndProven.svelte';
export { default as PaperNote } from './PaperNote.svelte';
export { default as UnitFigures } from './UnitFigures.svelte';
export { readStrength } from './read.ts';
export type { Figures, Strength } from './types.ts';
