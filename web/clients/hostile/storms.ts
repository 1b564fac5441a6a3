import { expect, test } from 'vitest';
import { join, type Person } from '../server.ts';

/** Too much of what is allowed once. */
export function storms(person: () => Person): void {
  test('follows and unfollows at once end as the last one says, and are counted right', async () => {
    const known = person();
    const crowd = await Promise.all(Array.from({ length: 6 }, (_, at) => join(`crowd${at}`)));
    const outcomes = await Promise.allSettled(
      crowd.flatMap(({ rest }) => {
        const them = rest.v1.accounts.$select(known.id);
        return Array.from({ length: 10 }, (_, at) => (at % 2 ? them.unfollow() : them.follow()));
      }),
    );
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason.statusCode).toBe(429);
    }
    await Promise.all(crowd.map(({ rest }) => rest.v1.accounts.$select(known.id).follow()));
    const followers = await known.rest.v1.accounts.$select(known.id).followers.list({ limit: 80 });
    expect(followers.map(({ id }) => id).sort()).toEqual(crowd.map(({ id }) => id).sort());
    const own = await known.rest.v1.accounts.verifyCredentials();
    expect(own.followersCount).toBe(crowd.length);
    const follows = await known.rest.v1.notifications.list({ types: ['follow'], limit: 80 });
    expect(follows.length).toBeLessThanOrEqual(crowd.length * 5);
  });

  test('a status that names very many is refused whole, and nobody is called', async () => {
    const loud = await join('loud');
    const people = await Promise.all(Array.from({ length: 12 }, (_, at) => join(`named${at}`)));
    const words = people.map(({ name }) => `@${name}`).join(' ');
    const sent = loud.rest.v1.statuses.create({ status: words });
    await expect(sent).rejects.toMatchObject({ statusCode: 422 });
    for (const { rest } of people) expect(await rest.v1.notifications.list()).toEqual([]);
  });
}
