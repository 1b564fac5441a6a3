import { uuidv7 } from 'uuidv7';
import type { Server } from './server.ts';

interface Me {
  posts: { appointment_id: string; constituency_id: number }[];
}

/** What happens in the organisation while phones are away. */
export class ChangeAbout {
  postsEnded = 0;
  turfs = 0;
  doorsMoved = 0;
  private readonly server: Server;
  private readonly above: string;
  private turf: string | null = null;
  private moved: { from: number; to: number; doors: { id: string }[] } | null = null;

  constructor(server: Server, above: string) {
    this.server = server;
    this.above = above;
  }

  /** What a new list of the Commission does: every third door of a booth is in another one from now on. */
  async split(from: number, to: number): Promise<void> {
    const { body } = await this.ask('GET', `/canvass/packs/${from}`, this.above);
    const doors = (body as { doors: { id: string }[] }).doors.filter((_, n) => n % 3 === 0);
    await this.move(from, to, doors);
    this.moved = { from, to, doors };
  }

  /** And the list after that takes it back. */
  async takeBack(): Promise<void> {
    const { moved } = this;
    if (!moved) throw new Error('no booth was split');
    await this.move(moved.to, moved.from, moved.doors);
    this.moved = null;
  }

  private async move(from: number, to: number, doors: { id: string }[]): Promise<void> {
    const sent = { to_booth: to, doors: doors.map(({ id }) => id) };
    const path = `/canvass/units/${from}/move-doors`;
    const { status, body } = await this.ask('POST', path, this.above, sent);
    if (status !== 200) throw new Error(`splitting a booth answered ${status}`);
    this.doorsMoved += (body as { moved: number }).moved;
  }

  private async ask(method: string, path: string, cookie: string, body?: unknown) {
    const answer = await fetch(`${this.server.address}/api/org${path}`, {
      method,
      headers: { Cookie: cookie, 'X-Sangathan': '1', 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? (JSON.parse(text) as unknown) : null };
  }

  /** Ends the posts of the worker whose cookie it is. */
  async endPosts(cookie: string): Promise<void> {
    const { body } = await this.ask('GET', '/me', cookie);
    for (const post of (body as Me).posts) {
      const path = `/appointments/${post.constituency_id}/${post.appointment_id}/relieve`;
      const { status } = await this.ask('POST', path, this.above, { reason: 'fault test' });
      if (status === 200) this.postsEnded += 1;
      else throw new Error(`ending a post answered ${status}`);
    }
  }

  /** Ends the turf that was cut before and cuts the booth's doors anew. */
  async cutAgain(booth: number): Promise<void> {
    const cell = Math.floor(booth / 10_000);
    if (this.turf) await this.ask('POST', `/canvass/turfs/${cell}/${this.turf}/end`, this.above);
    const id = uuidv7();
    const ends_on = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const cut = { ids: [id], booth, name: 'fault test', how: 'count', ends_on };
    const { status } = await this.ask('POST', '/canvass/turfs', this.above, cut);
    this.turf = status === 201 ? id : null;
    if (status === 201) this.turfs += 1;
  }
}
