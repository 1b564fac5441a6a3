import { afterEach, describe, expect, test } from 'vitest';
import type { Kept } from '$features/canvass/store/store.ts';
import { visitOf } from '$features/canvass/store/phones.ts';
import { door } from '$features/canvass/sync/fake-server.ts';
import { placeLine, receiptText } from './line.ts';
import { settings } from './settings.svelte.ts';

const house = door(1, { building: 'शर्मा निवास', landmark: 'वर्मा जी की दुकान', panna: 4 });
const held: Kept = {
  entry: visitOf(1),
  sequence: 1,
  state: 'needs',
  tick: 1,
  receipt: {
    id: visitOf(1).id,
    state: 'held',
    code: 'post_ended',
    booth_id: 1,
    responsible: {
      name_hi: 'बूथ अध्यक्ष',
      name_en: 'Booth president',
      unit: { id: 1, level: 'booth', name_hi: 'बूथ', name_en: 'Booth' } as never,
      holder: 'पूजा देवी',
    },
    at: '2026-11-25T10:00:00Z',
  },
};

describe('a screen that hides names', () => {
  afterEach(() => {
    settings.hideNames = false;
  });

  test('shows where a door is without building and landmark, which bear names', () => {
    expect(placeLine(house)).toMatch(/शर्मा.*वर्मा/);
    settings.hideNames = true;
    expect(placeLine(house)).not.toMatch(/शर्मा|वर्मा/);
    expect(placeLine(house)).toMatch(/4|४/);
  });

  test('says which post decides, not who holds it', () => {
    const shown = receiptText(held);
    settings.hideNames = true;
    expect([shown?.includes('पूजा'), receiptText(held)?.includes('पूजा')]).toEqual([true, false]);
  });
});
