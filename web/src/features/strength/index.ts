export { default as Legend } from './Legend.svelte';
export { default as TileMap } from './TileMap.svelte';
export { COVERAGE_BOUNDS } from './bins.ts';
export { default as ClaimedAndProven } from './ClaimedAndProven.svelte';
export { default as PaperNote } from './PaperNote.svelte';
export { default as UnitFigures } from './UnitFigures.svelte';
export { readStrength } from './read.ts';
export type { Figures, Strength } from './types.ts';
