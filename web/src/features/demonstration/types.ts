import type { components } from '$generated/api.ts';

type Schemas = components['schemas'];

export type Person = Schemas['PersonView'];
export type OutboxMessage = Schemas['Message'];
