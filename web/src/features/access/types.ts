import type { WithUnit, UnitRef } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type Holding = WithUnit<Schemas['Holding']>;
export type Permission = Schemas['Holding']['permissions'][number];

export type Me = Omit<WithUnit<Schemas['Me']>, 'member' | 'posts' | 'offers'> & {
  member: Omit<Schemas['MeMember'], 'home_unit' | 'language'> & {
    home_unit: UnitRef;
    language: 'hi' | 'en';
  };
  posts: Holding[];
  offers: Holding[];
};

export type Session = Schemas['SessionView'];
export type Passkey = Schemas['PasskeyView'];
export type Look = Schemas['LookView'];
export type AuditEntry = Omit<WithUnit<Schemas['AuditView']>, 'facts'> & {
  facts: Record<string, unknown>;
};
export type About = Schemas['About'];
export type ConnectedApp = Schemas['ConnectedApp'];
