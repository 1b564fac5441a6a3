import { expect, test } from 'vitest';
import type { World } from '../masto.client.ts';
import { join } from '../server.ts';

/** Who one is, whom one follows, and whom one keeps away. */
export function accounts(world: World): void {
  test('reads what the server is before and after signing in', async () => {
    const { rest } = world.asha;
    const v2 = await rest.v2.instance.fetch();
    const v1 = await rest.v1.instance.fetch();
    expect(v2.version).toMatch(/^4\./);
    expect(v1.version).toBe(v2.version);
    expect(v2.configuration.urls.streaming).toMatch(/^wss?:/);
    expect(await rest.v1.customEmojis.list()).toEqual([]);
  });

  test('changes the own profile', async () => {
    const { rest } = world.asha;
    const changed = await rest.v1.accounts.updateCredentials({
      displayName: 'आशा',
      note: 'बूथ पर मिलें',
      source: { privacy: 'public', language: 'hi' },
      fieldsAttributes: [{ name: 'Booth', value: '112' }],
    });
    expect(changed.displayName).toBe('आशा');
    expect(changed.fields.map(({ name }) => name)).toEqual(['Booth']);
    expect((await rest.v1.accounts.verifyCredentials()).source.note).toBe('बूथ पर मिलें');
  });

  test('finds another and follows them', async () => {
    const { asha, binod } = world;
    const found = await asha.rest.v2.search.list({
      q: binod.name,
      type: 'accounts',
      resolve: true,
    });
    expect(found.accounts.map(({ acct }) => acct)).toContain(binod.name);
    expect((await asha.rest.v1.accounts.lookup({ acct: binod.name })).id).toBe(binod.id);
    expect((await asha.rest.v1.accounts.$select(binod.id).fetch()).acct).toBe(binod.name);
    expect((await asha.rest.v1.accounts.$select(binod.id).follow()).following).toBe(true);
    expect((await binod.rest.v1.accounts.$select(asha.id).follow()).followedBy).toBe(true);
    const [relation] = await asha.rest.v1.accounts.relationships.fetch({ id: [binod.id] });
    expect(relation).toMatchObject({ following: true, followedBy: true });
    await asha.rest.v1.accounts.$select(asha.id).followers.list();
    const following = await asha.rest.v1.accounts.$select(asha.id).following.list();
    expect(following.map(({ id }) => id)).toContain(binod.id);
  });

  test('mutes, blocks and keeps a note about somebody', async () => {
    const { asha } = world;
    const other = await join('gopal');
    const them = asha.rest.v1.accounts.$select(other.id);
    expect((await them.note.create({ comment: 'of the next booth' })).note).toBe(
      'of the next booth',
    );
    expect((await them.mute({ notifications: true })).muting).toBe(true);
    expect((await asha.rest.v1.mutes.list()).map(({ id }) => id)).toEqual([other.id]);
    expect((await them.unmute()).muting).toBe(false);
    expect((await them.block()).blocking).toBe(true);
    expect((await asha.rest.v1.blocks.list()).map(({ id }) => id)).toEqual([other.id]);
    await expect(other.rest.v1.accounts.$select(asha.id).follow()).rejects.toThrow();
    expect((await them.unblock()).blocking).toBe(false);
  });

  test('lets followers ask, and answers them', async () => {
    const { asha, binod } = world;
    const locked = await join('locked');
    await locked.rest.v1.accounts.updateCredentials({ locked: true });
    for (const each of [asha, binod]) {
      const asked = await each.rest.v1.accounts.$select(locked.id).follow();
      expect(asked).toMatchObject({ following: false, requested: true });
    }
    expect(await locked.rest.v1.followRequests.list()).toHaveLength(2);
    expect((await locked.rest.v1.followRequests.$select(asha.id).authorize()).followedBy).toBe(
      true,
    );
    expect((await locked.rest.v1.followRequests.$select(binod.id).reject()).followedBy).toBe(false);
  });

  test('reports somebody', async () => {
    const { asha, binod } = world;
    const report = await asha.rest.v1.reports.create({
      accountId: binod.id,
      comment: 'a try',
      category: 'spam',
    });
    expect(report.targetAccount.id).toBe(binod.id);
  });
}
