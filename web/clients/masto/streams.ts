import { expect, test, vi } from 'vitest';
import type { mastodon } from 'masto';
import type { World } from '../masto.client.ts';
import { SERVER, type Person } from '../server.ts';

type Event = mastodon.streaming.Event;

/** Two people talk to each other while both look on. */
export function streams(world: World): void {
  test('hears what happens as it happens, over one connection', async () => {
    const { asha, binod } = world;
    const mine = new Ear(asha.stream.user.subscribe());
    const letters = new Ear(asha.stream.direct.subscribe());
    await until(async () => {
      await write(binod, `@${asha.name} केवल आपके लिए`, 'direct');
      return mine.has('notification') && letters.has('conversation');
    });
    expect(mine.first('notification')).toMatchObject({
      type: 'mention',
      account: { id: binod.id },
    });
    const letter = letters.first('conversation') as mastodon.v1.Conversation;
    const conversations = await asha.rest.v1.conversations.list();
    expect(conversations.map(({ id }) => id)).toContain(letter.id);
    expect(letter.lastStatus?.account.id).toBe(binod.id);
  });

  test('hears an edit and a deletion', async () => {
    const { asha, binod } = world;
    const tagged = new Ear(binod.stream.hashtag.subscribe({ tag: asha.name }));
    const open = new Ear(binod.stream.public.local.subscribe());
    await until(async () => {
      await write(asha, `#${asha.name}`, 'public');
      return tagged.has('update') && open.has('update');
    });
    const { id } = await write(asha, 'to be changed', 'public');
    await asha.rest.v1.statuses.$select(id).update({ status: 'changed' });
    await until(() => open.has('status.update'));
    expect(open.first('status.update')).toMatchObject({ id, content: '<p>changed</p>' });
    await asha.rest.v1.statuses.$select(id).remove();
    await until(() => open.has('delete'));
    expect(open.first('delete')).toBe(id);
  });

  test('sends events in the shapes of the answers', async () => {
    const { asha, binod, shapes } = world;
    const heard = await serverSentEvents(asha, () =>
      write(binod, `@${asha.name} फिर मिलेंगे`, 'public'),
    );
    expect([...heard.keys()].sort()).toEqual(['notification', 'update']);
    shapes.hold('event notification', 'Notification', JSON.parse(heard.get('notification') ?? ''));
    shapes.hold('event update', 'Status', JSON.parse(heard.get('update') ?? ''));
  });
}

/** Keeps whatever a subscription tells. */
class Ear {
  private readonly heard: Event[] = [];

  constructor(events: AsyncIterable<Event>) {
    void this.listen(events);
  }

  has(kind: Event['event']): boolean {
    return this.heard.some(({ event }) => event === kind);
  }

  first(kind: Event['event']): unknown {
    return this.heard.find(({ event }) => event === kind)?.payload;
  }

  private async listen(events: AsyncIterable<Event>): Promise<void> {
    for await (const event of events) this.heard.push(event);
  }
}

/** The library does not tell when a subscription has arrived, so what is to be heard may be said again. */
function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  return vi.waitFor(async () => expect(await holds()).toBe(true), {
    timeout: 10_000,
    interval: 100,
  });
}

function write(
  person: Person,
  status: string,
  visibility: 'public' | 'direct',
): Promise<mastodon.v1.Status> {
  return person.rest.v1.statuses.create({ status, visibility });
}

/** The first event of each of the two kinds that a mention by somebody whom one follows gives. */
async function serverSentEvents(
  person: Person,
  speak: () => Promise<unknown>,
): Promise<Map<string, string>> {
  const heard = new Map<string, string>();
  const stop = new AbortController();
  const answer = await fetch(`${SERVER}/api/v1/streaming/user`, {
    headers: { Authorization: `Bearer ${person.token}` },
    signal: stop.signal,
  });
  const pieces = answer.body as unknown as AsyncIterable<Uint8Array>;
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of pieces) {
    if (text === '') await speak();
    text += decoder.decode(piece, { stream: true });
    for (const [, kind, data] of text.matchAll(/event: (\S+)\ndata: (.*)\n\n/g)) {
      heard.set(kind as string, data as string);
    }
    if (heard.size >= 2) break;
  }
  stop.abort();
  return heard;
}
