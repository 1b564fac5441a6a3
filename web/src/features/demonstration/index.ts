export type { Person } from './types.ts';
