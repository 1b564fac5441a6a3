import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as within } from 'node:path';
import { promisify } from 'node:util';
import { createRestAPIClient } from 'masto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allow } from './consent.ts';
import { picture } from './picture.ts';
import { join, SERVER, type Person } from './server.ts';

interface Config {
  active_user: string;
  users: Record<string, { access_token: string }>;
}

const run = promisify(execFile);
const home = mkdtempSync(within(tmpdir(), 'toot-'));
const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, BROWSER: 'true' };
const people = JSON.parse(readFileSync(process.env.PEOPLE as string, 'utf8')) as {
  people: { name: string; post_en: string; sign_in_url: string }[];
};
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/;

let binod: Person;

/** What the command prints; it throws with its words where the command ends with a fault. */
async function toot(...words: string[]): Promise<string> {
  const { stdout } = await run('toot', [...words, '--no-color'], { env });
  return stdout;
}

const idIn = (text: string): string => ID.exec(text)?.[0] ?? `no id in: ${text}`;

beforeAll(async () => {
  binod = await join('binod');
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('toot, the client of Debian', () => {
  test('signs in through the page on which a member allows it', async () => {
    const who = people.people.find(({ post_en }) => post_en === 'Booth president');
    const signIn = new URL(new URL(who?.sign_in_url as string).pathname, SERVER);
    expect(await login(signIn)).toContain('Successfully logged in');
    expect(await toot('whoami')).toContain(who?.name);
  });

  test('posts, answers, favours, boosts, pins, keeps and takes back', async () => {
    const id = idIn(await toot('post', 'घर-घर चलें #toot'));
    const answer = idIn(await toot('post', '--reply-to', id, 'मैं भी'));
    expect(await toot('thread', id)).toContain('मैं भी');
    const { id: theirs } = await binod.rest.v1.statuses.create({ status: 'of Binod' });
    expect(await toot('favourite', theirs)).toContain('favourited');
    expect(await toot('unfavourite', theirs)).toContain('unfavourited');
    expect(await toot('bookmark', theirs)).toContain('bookmarked');
    expect(await toot('bookmarks', '--once')).toContain('of Binod');
    expect(await toot('unbookmark', theirs)).toContain('unbookmarked');
    expect(await toot('reblog', theirs)).toContain('reblogged');
    expect(await toot('reblogged_by', theirs)).toContain('@');
    expect(await toot('unreblog', theirs)).toContain('unreblogged');
    expect(await toot('pin', id)).toContain('pinned');
    expect(await toot('unpin', id)).toContain('unpinned');
    expect(await toot('delete', answer)).toContain('deleted');
    expect(await toot('thread', id)).not.toContain('मैं भी');
  });

  test('finds, follows, mutes and blocks by name', async () => {
    expect(await toot('search', binod.name)).toContain(binod.name);
    expect(await toot('whois', binod.name)).toContain(binod.name);
    expect(await toot('follow', binod.name)).toContain('now following');
    expect(await toot('mute', binod.name)).toContain('have muted');
    expect(await toot('unmute', binod.name)).toContain('no longer muted');
    expect(await toot('block', binod.name)).toContain('now blocking');
    expect(await toot('unblock', binod.name)).toContain('no longer blocked');
    expect(await toot('follow', binod.name)).toContain('now following');
    const me = await whoAmI();
    expect(await toot('following', me)).toContain(binod.name);
    // whom others follow is told only where they show it
    expect(await toot('followers', binod.name)).not.toContain(me);
    expect(await toot('tags_follow', 'toot')).toContain('now following #toot');
    expect(await toot('tags_followed')).toContain('#toot');
    expect(await toot('tags_unfollow', 'toot')).toContain('no longer following #toot');
  });

  test('reads home, everybody, a tag, a list and the notifications', async () => {
    const me = await whoAmI();
    await binod.rest.v1.statuses.create({ status: `@${me} सुनिए #toot`, visibility: 'public' });
    expect(await toot('timeline', '--once')).toContain('सुनिए');
    expect(await toot('timeline', '--once', '--public', '--local')).toContain('सुनिए');
    expect(await toot('timeline', '--once', '--tag', 'toot')).toContain('सुनिए');
    expect(await toot('timeline', '--once', '--list', await listOf(binod.id))).toContain(
      'of Binod',
    );
    expect(await toot('notifications')).toContain('mentioned you in');
    expect(await toot('notifications', '--mentions')).toContain('सुनिए');
    expect(await toot('notifications', '--clear')).toContain('Cleared');
  });

  test('sends a picture with its description', async () => {
    const file = within(home, 'square.png');
    writeFileSync(file, picture());
    const id = idIn(await toot('post', 'देखिए', '--media', file, '--description', 'लाल चौकोर'));
    const seen = await binod.rest.v1.statuses.$select(id).fetch();
    expect(seen.mediaAttachments.map((each) => each.description)).toEqual(['लाल चौकोर']);
    expect(await toot('upload', file)).toContain('Successfully uploaded media');
  });
});

/** Types what a person would, and reads the code off the page. */
async function login(signIn: URL): Promise<string> {
  const instance = new URL(SERVER).host;
  const words = ['login', '-i', instance, '--disable-https', '--no-color'];
  const process = spawn('toot', words, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  let allowed = false;
  for await (const piece of process.stdout) {
    said += String(piece);
    if (said.includes('[Y/n]') && !allowed) {
      allowed = true;
      const address = /http\S+authorize\S+/.exec(said)?.[0] ?? '';
      process.stdin.write(`n\n${await allow(signIn, address)}\n`);
    }
  }
  return said;
}

async function whoAmI(): Promise<string> {
  return /@(\S+)/.exec(await toot('whoami'))?.[1] ?? '';
}

/** toot reads lists, but makes none; its own token does. */
async function listOf(account: string): Promise<string> {
  const file = within(home, 'toot', 'config.json');
  const config = JSON.parse(readFileSync(file, 'utf8')) as Config;
  const rest = createRestAPIClient({
    url: SERVER,
    accessToken: config.users[config.active_user]?.access_token as string,
  });
  const list = await rest.v1.lists.create({ title: 'toot' });
  await rest.v1.lists.$select(list.id).accounts.create({ accountIds: [account] });
  return list.id;
}
