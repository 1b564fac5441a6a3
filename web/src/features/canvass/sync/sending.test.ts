import { beforeEach, describe, expect, test } from 'vitest';
import { keepSound } from '$features/canvass/store/sounds.ts';
import { visitOf } from '$features/canvass/store/phones.ts';
import { json, problem } from './fake-server.ts';
import { Rig } from './rig.ts';
import { Sync } from './sync.ts';

let rig: Rig;

beforeEach(async () => {
  rig = await Rig.start();
});

describe('sending', () => {
  test('delivers what waits, and knows it by the receipts', async () => {
    await rig.store.enter(visitOf(1));
    await new Sync(rig.ports()).run();
    const [kept] = await rig.store.all();
    expect(kept?.state).toBe('delivered');
    expect(kept?.receipt).toMatchObject({ state: 'stored', at: '2026-11-25T12:00:00Z' });
    expect(rig.server.stored.get(visitOf(1).id)).toMatchObject({ kind: 'visit', sequence: 1 });
  });

  test('sends no draft', async () => {
    await rig.store.enter(visitOf(1), 'draft');
    await new Sync(rig.ports()).run();
    expect(rig.server.stored.size).toBe(0);
  });

  test('sends at most 500 in one request, until nothing waits', async () => {
    for (let n = 0; n < 1201; n += 1) await rig.store.enter(visitOf(n));
    await new Sync(rig.ports()).run();
    expect(rig.server.requests.filter((request) => request.startsWith('POST')).length).toBe(3);
    expect(rig.server.stored.size).toBe(1201);
    expect(new Set(await rig.states())).toEqual(new Set(['delivered']));
  });

  test('sends again what was cut off, also where the server had taken it', async () => {
    await rig.store.enter(visitOf(1));
    rig.server.faults = ['lost'];
    const sync = new Sync(rig.ports());
    await sync.run();
    expect([sync.state, await rig.states()]).toEqual(['no_network', ['waiting']]);
    rig.store = await rig.phone.start();
    await new Sync(rig.ports()).run();
    expect(await rig.states()).toEqual(['delivered']);
    expect(rig.server.stored.size).toBe(1);
  });

  test('believes the receipts of single records only', async () => {
    await rig.store.enter(visitOf(1));
    await rig.store.enter(visitOf(2));
    const one = { id: visitOf(1).id, state: 'stored', code: null, booth_id: 1, responsible: null };
    rig.server.faults = [json({ server_time: '2026-11-25T12:00:00Z', receipts: [one] }), 'cut'];
    await new Sync(rig.ports()).run();
    expect(await rig.states()).toEqual(['delivered', 'waiting']);
  });

  test('takes no receipt for a record that was not sent with it', async () => {
    await rig.store.enter(visitOf(1));
    const draft = visitOf(2);
    await rig.store.enter(draft, 'draft');
    const of = ({ id }: { id: string }) => ({ ...stored, id });
    const stored = { state: 'stored', code: null, booth_id: 1, responsible: null };
    rig.server.faults = [
      json({ server_time: '2026-11-25T12:00:00Z', receipts: [of(visitOf(1)), of(draft)] }),
    ];
    await new Sync(rig.ports()).run();
    expect(await rig.states()).toEqual(['delivered', 'draft']);
  });

  test('says what its own clock shows, so that the server can put the moments right', async () => {
    await rig.store.enter(visitOf(1));
    await new Sync(rig.ports()).run();
    expect(rig.server.sentAt).toEqual(['2026-11-25T09:00:00.000Z']);
    expect((await rig.store.all())[0]?.receipt?.at).toBe('2026-11-25T12:00:00Z');
  });

  test('shows what is held as needing a person, with the reason', async () => {
    await rig.store.enter(visitOf(1));
    rig.server.verdicts.set(visitOf(1).id, { state: 'held', code: 'no_right' });
    await new Sync(rig.ports()).run();
    expect(await rig.store.all()).toMatchObject([
      { state: 'needs', receipt: { code: 'no_right' } },
    ]);
  });

  test('takes a page of a hotel that says 200 for no answer', async () => {
    await rig.store.enter(visitOf(1));
    rig.server.faults = [new Response('<html>Welcome</html>', { status: 200 })];
    const sync = new Sync(rig.ports());
    await sync.run();
    expect([sync.state, await rig.states()]).toEqual(['no_network', ['waiting']]);
  });

  test('sets aside the one record that makes the request impossible, and delivers the others', async () => {
    for (const n of [1, 2, 3]) await rig.store.enter(visitOf(n));
    const refuse = rig.server.fetch;
    const bad = `"${visitOf(2).id}"`;
    const fetch: typeof refuse = async (path, init) => {
      const body = new Blob([init.body as ArrayBuffer]).stream();
      const text = init.body
        ? await new Response(body.pipeThrough(new DecompressionStream('gzip'))).text()
        : '';
      return text.includes(bad) ? problem(422, 'upload_not_understood') : refuse(path, init);
    };
    await new Sync({ ...rig.ports(), fetch }).run();
    expect(await rig.states()).toEqual(['delivered', 'needs', 'delivered']);
    expect((await rig.store.all())[1]?.receipt?.code).toBe('request_refused');
  });

  test('works where the browser cannot pack', async () => {
    const before = globalThis.CompressionStream;
    Reflect.deleteProperty(globalThis, 'CompressionStream');
    try {
      await rig.store.enter(visitOf(1));
      await new Sync(rig.ports()).run();
      expect(await rig.states()).toEqual(['delivered']);
    } finally {
      globalThis.CompressionStream = before;
    }
  });

  test('sends spoken notes after their visits and then forgets the sound', async () => {
    await rig.store.enter(visitOf(1));
    const bytes = new Uint8Array([1, 2, 3]).buffer;
    await keepSound(rig.store, { id: 'note', visit: visitOf(1).id, constituencyId: 322, bytes });
    await new Sync(rig.ports()).run();
    expect(rig.server.sounds).toEqual(new Map([['note', 3]]));
    expect(rig.server.requests.at(-1)).toBe(
      `PUT /api/org/canvass/voice-notes/322/note?visit=${visitOf(1).id}`,
    );
    expect(await rig.store.unsent()).toBe(0);
  });
});
