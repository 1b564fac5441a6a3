import type { UnitRef } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];
type AtHome<T extends { home_unit: unknown }> = Omit<T, 'home_unit'> & { home_unit: UnitRef };

export type MemberRef = Schemas['HolderMember'];
export type ListedMember = AtHome<Schemas['MemberRow']>;
export type MemberDetail = AtHome<Schemas['MemberRecord']>;
export type Invitation = Schemas['InvitationView'];
