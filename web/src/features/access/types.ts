import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type Holding = Schemas['Holding'];
export type Session = Schemas['Session'];
export type Passkey = Schemas['Passkey'];
export type Look = Schemas['Look'];
export type AuditEntry = Schemas['AuditEntry'];
export type About = Schemas['About'];

export type Permission =
  'see_strength' | 'see_people' | 'invite' | 'appoint' | 'import_booths' | 'see_audit';
