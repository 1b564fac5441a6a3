import { describe, expect, test } from 'vitest';
import { BOOTH } from '$features/canvass/sync/fake-server.ts';
import type { Pack } from '$features/canvass/sync/wire.ts';
import { leftToWomen } from './women.ts';

const walkOf = (woman: boolean, women_by_women: boolean) => ({
  worker: { id: 'w', name: 'विकास', woman, constituencyId: 322 },
  packs: new Map([[BOOTH, { pack: { women_by_women } as unknown as Pack, tick: 1 }]]),
});
const met = (women_18_35: number | null) => ({ women_18_35 });

describe('where a unit has women enrolled by women', () => {
  test('a man leaves a door with women to a woman', () => {
    expect(leftToWomen(walkOf(false, true), BOOTH, met(null), met(1))).toBe(true);
    expect(leftToWomen(walkOf(false, true), BOOTH, met(2), met(null))).toBe(true);
  });

  test('also where nobody knows whether a woman lives there', () => {
    expect(leftToWomen(walkOf(false, true), BOOTH, met(null), met(null))).toBe(true);
  });

  test('not where there is none', () => {
    expect(leftToWomen(walkOf(false, true), BOOTH, met(3), met(0))).toBe(false);
  });

  test('a woman enrols, and so does everybody elsewhere', () => {
    expect(leftToWomen(walkOf(true, true), BOOTH, met(1), met(1))).toBe(false);
    expect(leftToWomen(walkOf(false, false), BOOTH, met(1), met(1))).toBe(false);
    expect(leftToWomen(walkOf(false, true), BOOTH + 1, met(1), met(1))).toBe(false);
  });
});
