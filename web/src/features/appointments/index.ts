export { default as OfferCards } from './OfferCards.svelte';
export { default as PostList } from './PostList.svelte';
export { default as VacancyRow } from './VacancyRow.svelte';
export type { Vacancy } from './types.ts';
