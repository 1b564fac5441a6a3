export { default as EstimatePanel } from './EstimatePanel.svelte';
export { default as VisitEstimatePanel } from './VisitEstimatePanel.svelte';
export { default as PingCard } from './PingCard.svelte';
