import { expect, test } from 'vitest';
import { BOOTH, door } from '$features/canvass/sync/fake-server.ts';
import { changedBy, changeOf, differing } from './change.ts';
import type { Door } from './doors.ts';

const AT = new Date('2026-11-25T10:00:00Z');
const shown: Door = {
  ...door(1, { landmark: 'कुआँ', building: null, versions: { landmark: 'theirs' } }),
  mine: null,
  added: false,
};

test('a change says what differs, and what its author had seen', () => {
  const changes = differing(shown, { landmark: 'नल', building: '' });
  expect(changes).toEqual({ landmark: 'नल' });
  expect(changeOf('a', BOOTH, shown, changes, AT)).toMatchObject({
    door_change: { fields: { landmark: { value: 'नल', seen: 'theirs' } } },
  });
});

test('a second change of one worker has seen the first, and is no conflict with themselves', () => {
  const after = changedBy('a', shown, { landmark: 'नल' });
  const changes = differing(after, { landmark: 'नल के पास', house_number: shown.house_number });
  expect(changes).toEqual({ landmark: 'नल के पास' });
  expect(changeOf('b', BOOTH, after, changes, AT)).toMatchObject({
    door_change: { fields: { landmark: { value: 'नल के पास', seen: 'a' } } },
  });
});
