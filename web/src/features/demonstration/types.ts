import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type Person = Schemas['DemonstrationPerson'];
export type OutboxMessage = Schemas['OutboxMessage'];
