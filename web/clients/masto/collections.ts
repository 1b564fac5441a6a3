import { createECDH, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { World } from '../masto.client.ts';

/** Timelines, lists, tags, places read up to, and messages to a phone. */
export function collections(world: World): void {
  test('reads every timeline, in pages', async () => {
    const { asha, binod } = world;
    for (const word of ['one', 'two', 'three']) {
      await asha.rest.v1.statuses.create({
        status: `${word} #${binod.name}`,
        visibility: 'public',
      });
    }
    const tagged: string[] = [];
    for await (const page of binod.rest.v1.timelines.tag.$select(binod.name).list({ limit: 2 })) {
      tagged.push(...page.map(({ content }) => content));
    }
    expect(tagged).toHaveLength(3);
    const home = await binod.rest.v1.timelines.home.list({ limit: 3 });
    expect(home.map(({ account }) => account.id)).toEqual([asha.id, asha.id, asha.id]);
    const all = await binod.rest.v1.timelines.public.list({ local: true });
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(home.map(({ id }) => id)));
    const own = await binod.rest.v1.accounts.$select(asha.id).statuses.list({ limit: 3 });
    expect(own.map(({ id }) => id)).toEqual(home.map(({ id }) => id));
  });

  test('keeps people in lists', async () => {
    const { asha, binod } = world;
    const { lists } = asha.rest.v1;
    const list = await lists.create({ title: 'टोली' });
    const own = lists.$select(list.id);
    expect((await own.update({ title: 'मेरी टोली' })).title).toBe('मेरी टोली');
    await own.accounts.create({ accountIds: [binod.id] });
    expect((await own.accounts.list()).map(({ id }) => id)).toEqual([binod.id]);
    expect((await lists.list()).map(({ id }) => id)).toContain(list.id);
    const with_ = await asha.rest.v1.accounts.$select(binod.id).lists.list();
    expect(with_.map(({ id }) => id)).toContain(list.id);
    const status = await binod.rest.v1.statuses.create({ status: 'for the list' });
    const seen = await asha.rest.v1.timelines.list.$select(list.id).list();
    expect(seen.map(({ id }) => id)).toContain(status.id);
    await own.accounts.remove({ accountIds: [binod.id] });
    expect(await own.accounts.list()).toEqual([]);
    await own.remove();
    await expect(own.fetch()).rejects.toThrow();
  });

  test('follows a tag and sees what is talked about', async () => {
    const { asha, binod } = world;
    const tag = asha.rest.v1.tags.$select(binod.name);
    expect((await tag.follow()).following).toBe(true);
    expect((await tag.fetch()).following).toBe(true);
    expect((await asha.rest.v1.followedTags.list()).map(({ name }) => name)).toEqual([binod.name]);
    expect((await tag.unfollow()).following).toBe(false);
    const tags = await asha.rest.v1.trends.tags.list();
    expect(tags.every(({ name }) => name.length > 0)).toBe(true);
    expect((await asha.rest.v1.trends.statuses.list()).length).toBeGreaterThan(0);
  });

  test('keeps the place up to which one has read', async () => {
    const { rest } = world.asha;
    const [newest] = await rest.v1.timelines.home.list({ limit: 1 });
    const kept = await rest.v1.markers.create({ home: { lastReadId: newest?.id as string } });
    expect(kept.home.lastReadId).toBe(newest?.id);
    const read = await rest.v1.markers.fetch({ timeline: ['home', 'notifications'] });
    expect(read.home.lastReadId).toBe(newest?.id);
  });

  // 192.0.2.1 is nobody's (RFC 5737), and nothing happens that the phone would be told of
  test('lets a phone be told', async () => {
    const { subscription } = world.asha.rest.v1.push;
    const keys = createECDH('prime256v1');
    const made = await subscription.create({
      subscription: {
        endpoint: 'https://192.0.2.1/asha',
        keys: {
          p256dh: keys.generateKeys('base64url'),
          auth: randomBytes(16).toString('base64url'),
        },
      },
      data: { alerts: { mention: true } },
      policy: 'all',
    });
    expect(made.alerts.mention).toBe(true);
    expect((await subscription.fetch()).endpoint).toBe('https://192.0.2.1/asha');
    expect(
      (await subscription.update({ data: { alerts: { mention: false } } })).alerts.mention,
    ).toBe(false);
    await subscription.remove();
    await expect(subscription.fetch()).rejects.toThrow();
  });
}
