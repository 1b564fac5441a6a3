import { beforeEach, describe, expect, test } from 'vitest';
import { readPack } from '$features/canvass/store/packs.ts';
import { visitOf } from '$features/canvass/store/phones.ts';
import { fetchPack } from './download.ts';
import { BOOTH, door, problem } from './fake-server.ts';
import { byLease } from './one-sender.ts';
import { Rig } from './rig.ts';
import { Sync } from './sync.ts';

let rig: Rig;

beforeEach(async () => {
  rig = await Rig.start();
});

describe('when it cannot send', () => {
  test('it waits longer each time, at random below the limit', async () => {
    await rig.store.enter(visitOf(1));
    rig.server.faults = Array.from({ length: 12 }, () => 'cut' as const);
    const sync = new Sync(rig.ports());
    await sync.run();
    for (let n = 0; n < 9; n += 1) await sync.run();
    expect(rig.waits.map(({ ms }) => ms)).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 150_000, 150_000,
    ]);
  });

  test('it waits as long as the server asks, and nothing shortens that', async () => {
    await rig.store.enter(visitOf(1));
    rig.server.faults = [problem(503, 'uploads_too_many', { 'Retry-After': '40' })];
    const sync = new Sync(rig.ports());
    await sync.run();
    expect(sync.state).toBe('server_busy');
    expect(rig.waits.map(({ ms }) => ms)).toEqual([60_000]);
    sync.wake('network');
    sync.wake('entry');
    expect(rig.server.requests.length).toBe(1);
    rig.waits[0]?.work();
    await sync.run();
    expect(await rig.states()).toEqual(['delivered']);
  });

  test('the return of the network cuts a wait short, a new entry does not', async () => {
    await rig.store.enter(visitOf(1));
    rig.server.faults = ['cut'];
    const sync = new Sync(rig.ports());
    await sync.run();
    sync.wake('entry');
    expect(rig.server.requests.length).toBe(1);
    sync.wake('network');
    await sync.run();
    expect(rig.waits[0]?.cancelled).toBe(true);
    expect(await rig.states()).toEqual(['delivered']);
  });

  test('an ended session asks for signing in and keeps everything', async () => {
    await rig.store.enter(visitOf(1));
    rig.server.faults = [problem(401, 'sign_in_required')];
    const sync = new Sync(rig.ports());
    await sync.run();
    expect([sync.state, rig.waits.length, await rig.states()]).toEqual(['sign_in', 0, ['waiting']]);
    await sync.run();
    expect(await rig.states()).toEqual(['delivered']);
  });

  test("nothing goes out under another worker's session", async () => {
    await rig.store.enter(visitOf(1));
    rig.whose = 'other_worker';
    const sync = new Sync(rig.ports());
    await sync.run();
    expect([sync.state, rig.server.requests]).toEqual(['other_worker', []]);
  });

  test('another tab that sends is left to it; a dead one is not waited for', async () => {
    const first = byLease(rig.store, () => 0);
    const second = byLease(rig.store, () => 1_000);
    const late = byLease(rig.store, () => 200_000);
    await first(async () => {
      expect(await second(() => Promise.resolve('sent'))).toBeNull();
      expect(await late(() => Promise.resolve('sent'))).toBe('sent');
    });
  });
});

describe('packs', () => {
  test('come whole once, then by what has changed', async () => {
    rig.server.doors.set(door(1).id, door(1));
    await fetchPack(rig.store, rig.server.fetch, BOOTH);
    rig.server.doors = new Map([[door(2).id, door(2)]]);
    rig.server.version = 9;
    await fetchPack(rig.store, rig.server.fetch, BOOTH);
    expect(rig.server.requests.at(-1)).toBe(`GET /api/org/canvass/packs/${BOOTH}?since=1`);
    const kept = await readPack(rig.store, BOOTH);
    expect(kept?.pack.version).toBe(9);
    expect(kept?.pack.doors.map(({ id }) => id)).toEqual([door(1).id, door(2).id]);
  });

  test('are forgotten when the right has ended, and what is unsent stays', async () => {
    await fetchPack(rig.store, rig.server.fetch, BOOTH);
    await rig.store.enter(visitOf(1));
    rig.server.rightEnded = true;
    await new Sync(rig.ports()).run();
    expect(await readPack(rig.store, BOOTH)).toBeNull();
    expect(await rig.states()).toEqual(['delivered']);
  });

  test('stay when something in between says that there is no such page', async () => {
    await fetchPack(rig.store, rig.server.fetch, BOOTH);
    rig.server.faults = [new Response('<html>404</html>', { status: 404 })];
    await fetchPack(rig.store, rig.server.fetch, BOOTH);
    expect(await readPack(rig.store, BOOTH)).not.toBeNull();
  });
});
