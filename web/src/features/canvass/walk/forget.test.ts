import { expect, test } from 'vitest';
import { TestPhone, visitOf } from '$features/canvass/store/phones.ts';
import type { Entry } from '$features/canvass/sync/wire.ts';
import { forgetOld } from './forget.ts';

const name: Entry = {
  id: '01910000-0000-7000-8000-0000000000aa',
  at: '2026-11-25T10:00:00.000Z',
  booth_id: 1,
  kind: 'person',
  person: {
    household_id: 'door-1',
    name: 'सुशीला',
    purpose: 'come_again',
    notice_version: '2026-11',
    language: 'hi',
    ends_on: '2027-01-01',
  },
};
const receipt = (id: string) =>
  ({ id, state: 'stored', code: null, booth_id: 1, responsible: null }) as const;

test('a delivered name leaves the phone at once, a visit of today and a name that waits stay', async () => {
  const store = await new TestPhone().start();
  const waiting = { ...name, id: '01910000-0000-7000-8000-0000000000ab' };
  for (const entry of [visitOf(1), name, waiting]) await store.enter(entry);
  const delivered = [receipt(visitOf(1).id), receipt(name.id)];
  await store.receive(delivered, '2026-11-25T12:00:00Z');
  await forgetOld(store, await store.all(), new Date('2026-11-25T13:00:00Z'));
  expect((await store.all()).map(({ entry }) => entry.id)).toEqual([visitOf(1).id, waiting.id]);
});
