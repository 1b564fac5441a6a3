import { beforeEach, describe, expect, test } from 'vitest';
import { keepSound } from '$features/canvass/store/sounds.ts';
import { readPack } from '$features/canvass/store/packs.ts';
import { TestPhone, visitOf } from '$features/canvass/store/phones.ts';
import type { Store } from '$features/canvass/store/store.ts';
import { fetchPack } from './download.ts';
import { BOOTH, door, FakeServer, json, problem } from './fake-server.ts';
import { byLease } from './one-sender.ts';
import { Sync, type SyncPorts, type Whose } from './sync.ts';

let server: FakeServer;
let phone: TestPhone;
let store: Store;
let whose: Whose;
let waits: { ms: number; work: () => void; cancelled: boolean }[];

const ports = (): SyncPorts => ({
  store,
  fetch: server.fetch,
  whose: () => Promise.resolve(whose),
  exclusively: byLease(store, () => 0),
  now: () => Date.parse('2026-11-25T09:00:00Z'),
  random: () => 0.5,
  later: (ms, work) => {
    const wait = { ms, work, cancelled: false };
    waits.push(wait);
    return () => (wait.cancelled = true);
  },
  onchange: () => undefined,
});

const states = async () => (await store.all()).map(({ state }) => state);

beforeEach(async () => {
  server = new FakeServer();
  phone = new TestPhone();
  store = await phone.start();
  whose = 'mine';
  waits = [];
});

describe('sending', () => {
  test('delivers what waits, and knows it by the receipts', async () => {
    await store.enter(visitOf(1));
    await new Sync(ports()).run();
    const [kept] = await store.all();
    expect(kept?.state).toBe('delivered');
    expect(kept?.receipt).toMatchObject({ state: 'stored', at: '2026-11-25T12:00:00Z' });
    expect(server.stored.get(visitOf(1).id)).toMatchObject({ kind: 'visit', sequence: 1 });
  });

  test('sends no draft', async () => {
    await store.enter(visitOf(1), 'draft');
    await new Sync(ports()).run();
    expect(server.stored.size).toBe(0);
  });

  test('sends at most 500 in one request, until nothing waits', async () => {
    for (let n = 0; n < 1201; n += 1) await store.enter(visitOf(n));
    await new Sync(ports()).run();
    expect(server.requests.filter((request) => request.startsWith('POST')).length).toBe(3);
    expect(server.stored.size).toBe(1201);
    expect(new Set(await states())).toEqual(new Set(['delivered']));
  });

  test('sends again what was cut off, also where the server had taken it', async () => {
    await store.enter(visitOf(1));
    server.faults = ['lost'];
    const sync = new Sync(ports());
    await sync.run();
    expect([sync.state, await states()]).toEqual(['no_network', ['waiting']]);
    store = await phone.start();
    await new Sync(ports()).run();
    expect(await states()).toEqual(['delivered']);
    expect(server.stored.size).toBe(1);
  });

  test('believes the receipts of single records only', async () => {
    await store.enter(visitOf(1));
    await store.enter(visitOf(2));
    const one = { id: visitOf(1).id, state: 'stored', code: null, booth_id: 1, responsible: null };
    server.faults = [json({ server_time: '2026-11-25T12:00:00Z', receipts: [one] }), 'cut'];
    await new Sync(ports()).run();
    expect(await states()).toEqual(['delivered', 'waiting']);
  });

  test('shows what is held as needing a person, with the reason', async () => {
    await store.enter(visitOf(1));
    server.verdicts.set(visitOf(1).id, { state: 'held', code: 'no_right' });
    await new Sync(ports()).run();
    expect(await store.all()).toMatchObject([{ state: 'needs', receipt: { code: 'no_right' } }]);
  });

  test('takes a page of a hotel that says 200 for no answer', async () => {
    await store.enter(visitOf(1));
    server.faults = [new Response('<html>Welcome</html>', { status: 200 })];
    const sync = new Sync(ports());
    await sync.run();
    expect([sync.state, await states()]).toEqual(['no_network', ['waiting']]);
  });

  test('sets aside the one record that makes the request impossible, and delivers the others', async () => {
    for (const n of [1, 2, 3]) await store.enter(visitOf(n));
    const refuse = server.fetch;
    const bad = `"${visitOf(2).id}"`;
    const fetch: typeof refuse = async (path, init) => {
      const body = new Blob([init.body as ArrayBuffer]).stream();
      const text = init.body
        ? await new Response(body.pipeThrough(new DecompressionStream('gzip'))).text()
        : '';
      return text.includes(bad) ? problem(422, 'upload_not_understood') : refuse(path, init);
    };
    await new Sync({ ...ports(), fetch }).run();
    expect(await states()).toEqual(['delivered', 'needs', 'delivered']);
    expect((await store.all())[1]?.receipt?.code).toBe('request_refused');
  });

  test('works where the browser cannot pack', async () => {
    const before = globalThis.CompressionStream;
    Reflect.deleteProperty(globalThis, 'CompressionStream');
    try {
      await store.enter(visitOf(1));
      await new Sync(ports()).run();
      expect(await states()).toEqual(['delivered']);
    } finally {
      globalThis.CompressionStream = before;
    }
  });

  test('sends spoken notes after their visits and then forgets the sound', async () => {
    await store.enter(visitOf(1));
    const bytes = new Uint8Array([1, 2, 3]).buffer;
    await keepSound(store, { id: 'note', visit: visitOf(1).id, constituencyId: 322, bytes });
    await new Sync(ports()).run();
    expect(server.sounds).toEqual(new Map([['note', 3]]));
    expect(server.requests.at(-1)).toBe(
      `PUT /api/org/canvass/voice-notes/322/note?visit=${visitOf(1).id}`,
    );
    expect(await store.unsent()).toBe(0);
  });
});

describe('when it cannot send', () => {
  test('it waits longer each time, at random below the limit', async () => {
    await store.enter(visitOf(1));
    server.faults = Array.from({ length: 12 }, () => 'cut' as const);
    const sync = new Sync(ports());
    await sync.run();
    for (let n = 0; n < 9; n += 1) await sync.run();
    expect(waits.map(({ ms }) => ms)).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 150_000, 150_000,
    ]);
  });

  test('it waits as long as the server asks, and nothing shortens that', async () => {
    await store.enter(visitOf(1));
    server.faults = [problem(503, 'uploads_too_many', { 'Retry-After': '40' })];
    const sync = new Sync(ports());
    await sync.run();
    expect(sync.state).toBe('server_busy');
    expect(waits.map(({ ms }) => ms)).toEqual([60_000]);
    sync.wake('network');
    sync.wake('entry');
    expect(server.requests.length).toBe(1);
    waits[0]?.work();
    await sync.run();
    expect(await states()).toEqual(['delivered']);
  });

  test('the return of the network cuts a wait short, a new entry does not', async () => {
    await store.enter(visitOf(1));
    server.faults = ['cut'];
    const sync = new Sync(ports());
    await sync.run();
    sync.wake('entry');
    expect(server.requests.length).toBe(1);
    sync.wake('network');
    await sync.run();
    expect(waits[0]?.cancelled).toBe(true);
    expect(await states()).toEqual(['delivered']);
  });

  test('an ended session asks for signing in and keeps everything', async () => {
    await store.enter(visitOf(1));
    server.faults = [problem(401, 'sign_in_required')];
    const sync = new Sync(ports());
    await sync.run();
    expect([sync.state, waits.length, await states()]).toEqual(['sign_in', 0, ['waiting']]);
    await sync.run();
    expect(await states()).toEqual(['delivered']);
  });

  test("nothing goes out under another worker's session", async () => {
    await store.enter(visitOf(1));
    whose = 'other_worker';
    const sync = new Sync(ports());
    await sync.run();
    expect([sync.state, server.requests]).toEqual(['other_worker', []]);
  });

  test('another tab that sends is left to it; a dead one is not waited for', async () => {
    const first = byLease(store, () => 0);
    const second = byLease(store, () => 1_000);
    const late = byLease(store, () => 200_000);
    await first(async () => {
      expect(await second(() => Promise.resolve('sent'))).toBeNull();
      expect(await late(() => Promise.resolve('sent'))).toBe('sent');
    });
  });
});

describe('packs', () => {
  test('come whole once, then by what has changed', async () => {
    server.doors.set(door(1).id, door(1));
    await fetchPack(store, server.fetch, BOOTH);
    server.doors = new Map([[door(2).id, door(2)]]);
    server.version = 9;
    await fetchPack(store, server.fetch, BOOTH);
    expect(server.requests.at(-1)).toBe(`GET /api/org/canvass/packs/${BOOTH}?since=1`);
    const kept = await readPack(store, BOOTH);
    expect(kept?.pack.version).toBe(9);
    expect(kept?.pack.doors.map(({ id }) => id)).toEqual([door(1).id, door(2).id]);
  });

  test('are forgotten when the right has ended, and what is unsent stays', async () => {
    await fetchPack(store, server.fetch, BOOTH);
    await store.enter(visitOf(1));
    server.rightEnded = true;
    await new Sync(ports()).run();
    expect(await readPack(store, BOOTH)).toBeNull();
    expect(await states()).toEqual(['delivered']);
  });

  test('stay when something in between says that there is no such page', async () => {
    await fetchPack(store, server.fetch, BOOTH);
    server.faults = [new Response('<html>404</html>', { status: 404 })];
    await fetchPack(store, server.fetch, BOOTH);
    expect(await readPack(store, BOOTH)).not.toBeNull();
  });
});
