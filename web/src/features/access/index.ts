export { session } from './session.svelte.ts';
export { chooseLanguage, switchLanguage } from './language.ts';
export type { About, Holding, Me, Permission } from './types.ts';
