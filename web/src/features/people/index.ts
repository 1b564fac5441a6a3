export { default as PeopleSearch } from './PeopleSearch.svelte';
export { genderAndAge } from './member.ts';
export type { ListedMember, MemberRef } from './types.ts';
