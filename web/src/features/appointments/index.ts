export { default as OfferCards } from './OfferCards.svelte';
export { default as PostList } from './PostList.svelte';
export { default as ProposalsPanel } from './ProposalsPanel.svelte';
export { default as VacancyRow } from './VacancyRow.svelte';
export { textsOf } from './verdicts.ts';
export { allPermissions, dutiesOf } from './words.ts';
export type {
  PostDraft,
  PostEntry,
  PostRules,
  PostVersion,
  PreviewPart,
  PreviewRow,
  Vacancy,
} from './types.ts';
