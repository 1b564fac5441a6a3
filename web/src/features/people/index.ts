export { default as PeopleSearch } from './PeopleSearch.svelte';
export { mayInviteTo } from './invite.ts';
export { genderAndAge } from './member.ts';
export type { ListedMember, MemberRef } from './types.ts';
