import { expect, test } from 'vitest';
import type { World } from '../masto.client.ts';
import { picture } from '../picture.ts';

/** What one writes, answers and likes. */
export function statuses(world: World): void {
  test('posts, answers, edits and takes back', async () => {
    const { asha, binod } = world;
    const status = await asha.rest.v1.statuses.create({
      status: 'बूथ की सभा कल',
      visibility: 'public',
    });
    expect(status.content).toBe('<p>बूथ की सभा कल</p>');
    const answer = await binod.rest.v1.statuses.create({
      status: `@${asha.name} मैं आऊँगा`,
      inReplyToId: status.id,
    });
    expect(answer.mentions.map(({ id }) => id)).toEqual([asha.id]);
    const thread = await asha.rest.v1.statuses.$select(status.id).context.fetch();
    expect(thread.descendants.map(({ id }) => id)).toEqual([answer.id]);
    const edited = await asha.rest.v1.statuses
      .$select(status.id)
      .update({ status: 'बूथ की सभा परसों' });
    expect(edited.editedAt).not.toBeNull();
    expect(await asha.rest.v1.statuses.$select(status.id).history.list()).toHaveLength(2);
    expect((await asha.rest.v1.statuses.$select(status.id).source.fetch()).text).toBe(
      'बूथ की सभा परसों',
    );
    expect((await binod.rest.v1.statuses.$select(status.id).fetch()).repliesCount).toBe(1);
    const heard = await asha.rest.v1.notifications.list({ types: ['mention'] });
    expect(heard.map((each) => each.status?.id)).toContain(answer.id);
    await binod.rest.v1.statuses.$select(answer.id).remove();
    await expect(asha.rest.v1.statuses.$select(answer.id).fetch()).rejects.toThrow();
  });

  test('favours, boosts, keeps, pins and mutes, and undoes each', async () => {
    const { asha, binod } = world;
    const { id } = await asha.rest.v1.statuses.create({ status: 'five acts' });
    const theirs = binod.rest.v1.statuses.$select(id);
    expect((await theirs.favourite()).favourited).toBe(true);
    expect((await theirs.bookmark()).bookmarked).toBe(true);
    expect((await theirs.reblog()).reblog?.id).toBe(id);
    expect((await binod.rest.v1.favourites.list()).map((each) => each.id)).toContain(id);
    expect((await binod.rest.v1.bookmarks.list()).map((each) => each.id)).toContain(id);
    expect(await asha.rest.v1.statuses.$select(id).favouritedBy.list()).toHaveLength(1);
    expect(await asha.rest.v1.statuses.$select(id).rebloggedBy.list()).toHaveLength(1);
    const types = (await asha.rest.v1.notifications.list()).map(({ type }) => type as string);
    expect(types).toEqual(expect.arrayContaining(['favourite', 'reblog', 'follow']));
    expect((await theirs.mute()).muted).toBe(true);
    expect((await theirs.unmute()).muted).toBe(false);
    expect((await theirs.unfavourite()).favourited).toBe(false);
    expect((await theirs.unbookmark()).bookmarked).toBe(false);
    expect((await theirs.unreblog()).reblogged).toBe(false);
    expect((await asha.rest.v1.statuses.$select(id).pin()).pinned).toBe(true);
    const pinned = await binod.rest.v1.accounts.$select(asha.id).statuses.list({ pinned: true });
    expect(pinned.map((each) => each.id)).toEqual([id]);
    expect((await asha.rest.v1.statuses.$select(id).unpin()).pinned).toBe(false);
  });

  test('asks and is answered', async () => {
    const { asha, binod } = world;
    const asked = await asha.rest.v1.statuses.create({
      status: 'कब मिलें?',
      poll: { options: ['सुबह', 'शाम'], expiresIn: 3600 },
    });
    const poll = asked.poll?.id as string;
    const voted = await binod.rest.v1.polls.$select(poll).votes.create({ choices: [1] });
    expect(voted.options.map(({ votesCount }) => votesCount)).toEqual([0, 1]);
    expect((await binod.rest.v1.polls.$select(poll).fetch()).ownVotes).toEqual([1]);
  });

  test('sends a picture with its description', async () => {
    const { asha, binod } = world;
    const media = await asha.rest.v2.media.create({
      file: new Blob([picture()], { type: 'image/png' }),
      description: 'एक लाल चौकोर',
    });
    expect(media).toMatchObject({ type: 'image', description: 'एक लाल चौकोर' });
    const { id } = await asha.rest.v1.statuses.create({ status: 'देखिए', mediaIds: [media.id] });
    const seen = await binod.rest.v1.statuses.$select(id).fetch();
    expect(seen.mediaAttachments.map((each) => each.description)).toEqual(['एक लाल चौकोर']);
    expect((await fetch(seen.mediaAttachments[0]?.url as string)).status).toBe(200);
  });

  test('writes now and sends later', async () => {
    const { rest } = world.asha;
    const scheduledAt = new Date(Date.now() + 3_600_000).toISOString();
    const later = await rest.v1.statuses.create({ status: 'later', scheduledAt });
    expect((await rest.v1.scheduledStatuses.list()).map(({ id }) => id)).toEqual([later.id]);
    await rest.v1.scheduledStatuses.$select(later.id).remove();
    expect(await rest.v1.scheduledStatuses.list()).toEqual([]);
  });
}
