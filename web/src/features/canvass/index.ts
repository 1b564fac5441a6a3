export { mayWalk } from './may-walk.svelte.ts';
