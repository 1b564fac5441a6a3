import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type MemberRef = Schemas['MemberRef'];
export type ListedMember = Schemas['ListedMember'];
export type MemberDetail = Schemas['MemberDetail'];
export type Invitation = Schemas['Invitation'];
