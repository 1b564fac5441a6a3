import 'fake-indexeddb/auto';
import type { Fetch } from '$features/canvass/sync/server.ts';
import type { PackDoor } from '$features/canvass/sync/wire.ts';
import { ChangeAbout } from './change-about.ts';
import { Chance } from './chance.ts';
import { Phone } from './phone.ts';
import { Proxy } from './proxy.ts';
import { Server } from './server.ts';
import {
  compareConflicts,
  compareDoors,
  compareReceipts,
  compareRecords,
  doorsNow,
  readLedger,
  type Finding,
} from './verify.ts';

const [front = '', folder = '', port = '', ledgerProgram = '', wanted = '', seed = ''] =
  process.argv.slice(2);
const RECORDS = Number(wanted);
const POSTS = [
  'Booth president',
  'Booth committee member',
  'Sector in-charge',
  'Constituency president',
];
const ENDS = 'Booth committee member';
const BOOTHS = 5;
const AT_ONCE = 16;
const STRETCH = 25;
const LAST_MS = 10 * 60_000;

const chance = new Chance(Number(seed));
const server = new Server(front, folder, Number(port));
const started = Date.now();
const say = (words: string) =>
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${words}\n`);

async function boothsOf(cookie: string): Promise<number[]> {
  const answer = await fetch(`${server.address}/api/org/canvass/booths?limit=${BOOTHS}`, {
    headers: { Cookie: cookie },
  });
  return ((await answer.json()) as { booth: { id: number } }[]).map(({ booth }) => booth.id);
}

async function phonesOf(address: string, cookies: Map<string, string>): Promise<Phone[]> {
  const count = Math.max(POSTS.length * 4, Math.round(RECORDS / 250));
  const booths = new Map<string, number[]>();
  for (const [post, cookie] of cookies) booths.set(post, await boothsOf(cookie));
  const phones = Array.from({ length: count }, (_, n) => {
    const post = POSTS[n % POSTS.length] as string;
    const own = booths.get(post) ?? [];
    return new Phone(`f${n}`, post, cookies.get(post) ?? '', address, own, chance.child());
  });
  for (const phone of phones) {
    await phone.start();
    await phone.takePacks();
  }
  return phones;
}

const total = (phones: Phone[]) => phones.reduce((sum, phone) => sum + phone.entered.size, 0);

/** Two booths of one constituency in which phones walk; the first one has doors. */
function neighbours(phones: Phone[]): [number, number] {
  const from = phones[0]?.booths[0] ?? 0;
  const others = phones.flatMap((phone) => phone.booths).filter((booth) => booth !== from);
  const to = others.find((booth) => Math.floor(booth / 10_000) === Math.floor(from / 10_000));
  if (!to) throw new Error('the world has no second booth to split into');
  return [from, to];
}

/** All phones at work, and meanwhile what happens above them. */
async function walk(phones: Phone[], about: ChangeAbout, cookies: Map<string, string>) {
  const often = RECORDS >= 10_000;
  const [from, to] = neighbours(phones);
  const events = [
    { at: 0.15, run: () => server.killAndStart() },
    { at: 0.3, run: () => about.cutAgain(phones[0]?.booths[0] ?? 0) },
    { at: 0.35, run: () => about.split(from, to) },
    { at: 0.4, run: () => about.endPosts(cookies.get(ENDS) ?? '') },
    ...(often ? [{ at: 0.55, run: () => server.killAndStart() }] : []),
    { at: 0.6, run: () => about.takeBack() },
    { at: 0.65, run: () => about.cutAgain(phones[0]?.booths[0] ?? 0) },
    { at: 0.7, run: () => about.split(to, from) },
    ...(often ? [{ at: 0.8, run: () => server.killAndStart() }] : []),
  ];
  let happening: Promise<void> = Promise.resolve();
  const queue = [...phones];
  const hand = async () => {
    for (let phone = queue.shift(); phone && total(phones) < RECORDS; phone = queue.shift()) {
      await phone.work(STRETCH);
      queue.push(phone);
      const next = events[0];
      if (next && total(phones) >= RECORDS * next.at) {
        events.shift();
        happening = happening.then(next.run);
      }
    }
  };
  const telling = setInterval(() => say(`${total(phones)} records entered`), 15_000);
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  await happening;
  for (const { run } of events) await run();
  clearInterval(telling);
}

async function verify(
  phones: Phone[],
  proxy: Proxy,
  before: Set<string>,
  first: Map<string, PackDoor>,
  above: Fetch,
): Promise<Finding> {
  const finding: Finding = {
    lost: [],
    twice: [],
    strange: [],
    unreceipted: [],
    hidden: [],
    disagreeing: [],
  };
  proxy.calm = true;
  await proxy.empty();
  const until = Date.now() + LAST_MS;
  for (const phone of phones) {
    if (!(await phone.deliverAll(until))) finding.unreceipted.push(`${phone.name} still waits`);
  }
  for (const phone of phones) await phone.deliver();
  const ledger = readLedger(server.ledger(ledgerProgram).filter(([, id = '']) => !before.has(id)));
  compareRecords(phones, ledger, finding);
  await compareReceipts(phones, ledger, finding);
  const booths = new Set(phones.flatMap((phone) => phone.booths));
  compareConflicts(phones, ledger, first, await doorsNow(above, [...booths]), finding);
  for (const phone of phones) await compareDoors(phone, phone.fetch, finding);
  const { applied, held, conflicts } = ledger;
  say(`${applied.size} applied, ${held.size} held, ${conflicts.size} conflicts`);
  return finding;
}

async function main(): Promise<boolean> {
  await server.start();
  const proxy = new Proxy(server.address, chance.child());
  const address = await proxy.open();
  const cookies = new Map<string, string>();
  for (const post of POSTS) cookies.set(post, await server.signIn(post));
  const president = await server.signIn('District president');
  const about = new ChangeAbout(server, president);
  const above: Fetch = (path) => fetch(server.address + path, { headers: { Cookie: president } });
  // the demonstration's own records are nobody's here
  const before = new Set(server.ledger(ledgerProgram).map(([, id = '']) => id));
  proxy.calm = true;
  const phones = await phonesOf(address, cookies);
  proxy.calm = false;
  say(`${phones.length} phones`);
  const booths = [...new Set(phones.flatMap((phone) => phone.booths))];
  const first = await doorsNow(above, booths);
  await walk(phones, about, cookies);
  say(`${total(phones)} records entered; delivering the rest`);
  const finding = await verify(phones, proxy, before, first, above);
  const kills = phones.reduce((sum, phone) => sum + phone.kills, 0);
  const faults = Object.entries(finding).filter(([, list]) => list.length > 0);
  faults.forEach(([name, list]) => say(`${name}: ${list.length}, such as ${list.slice(0, 3)}`));
  const figures = {
    seed: Number(seed),
    phones: phones.length,
    records: total(phones),
    seconds: Math.round((Date.now() - started) / 1000),
    app_kills: kills,
    server_kills: server.kills,
    posts_ended: about.postsEnded,
    turfs_cut: about.turfs,
    doors_moved: about.doorsMoved,
    requests: proxy.fates,
    server_ms_a_request: Math.round(proxy.took / proxy.asked),
    ...Object.fromEntries(Object.entries(finding).map(([name, list]) => [name, list.length])),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  phones.forEach((phone) => phone.close());
  proxy.close();
  return faults.length === 0;
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  say(String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
} finally {
  await server.end('SIGTERM');
}
process.exit();
