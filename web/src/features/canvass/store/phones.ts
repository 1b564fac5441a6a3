import 'fake-indexeddb/auto';
import type { Entry } from '$features/canvass/sync/wire.ts';
import { BOOTH } from '$features/canvass/sync/fake-server.ts';
import { keyOf, newRawKey } from './seal.ts';
import { Store } from './store.ts';

let made = 0;

/** A phone of a test: its disk outlives the app. */
export class TestPhone {
  readonly name = `phone-${(made += 1)}`;
  private readonly raw = newRawKey();
  private open: Store | null = null;

  /** Starts the app; what a killed one had in memory is gone. */
  async start(): Promise<Store> {
    this.open?.close();
    this.open = await Store.open(this.name, await keyOf(this.raw));
    return this.open;
  }
}

export const visitOf = (n: number, household = `door-${n}`): Entry => ({
  id: `01910000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  at: '2026-11-25T10:00:00.000Z',
  booth_id: BOOTH,
  kind: 'visit',
  visit: {
    household_id: household,
    outcome: 'locked',
    adults: null,
    women_18_35: null,
    men_18_35: null,
    elders_60: null,
    wants_to_join: 0,
    wants_to_help: false,
    mentor: false,
    grievance: null,
    come_again_on: null,
    note: null,
    form_id: null,
    form_version: null,
    answers: null,
    turf_id: null,
    corrects: null,
  },
});
