export { outbox } from './watch/outbox.svelte.ts';
export { unread } from './watch/unread.svelte.ts';
