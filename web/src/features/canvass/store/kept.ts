import type { Entry, Receipt } from '$features/canvass/sync/wire.ts';
import type { RecordState } from './schema.ts';

/** Why a record needs a person, where it was this phone that found out. */
export type LocalCode = 'too_large' | 'request_refused';

export interface KeptReceipt extends Omit<Receipt, 'code'> {
  code: Receipt['code'] | LocalCode;
  /** By the server's clock. */
  at: string;
}

/** A record as this phone keeps it. */
export interface Kept {
  entry: Entry;
  sequence: number;
  state: RecordState;
  tick: number;
  receipt: KeptReceipt | null;
}

/** What one entry wrote: nothing where the id was a record already. */
export interface Written {
  kept: Kept | null;
  /** Drafts that became records with it. */
  finished: string[];
}
