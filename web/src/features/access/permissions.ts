import type { Holding, Permission } from './types.ts';

/** What a post grants over its unit and all below it. */
export const permissionsOf = (held: Pick<Holding, 'permissions'>): Permission[] =>
  held.permissions.map((code) => code.toLowerCase() as Permission);
