export { default as MentorOffers } from './MentorOffers.svelte';
