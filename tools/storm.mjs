// A storm of appointments, one of posts with pictures, and an import over HTTP, broken off by kill -9: everything
// answered must be there, nothing half done, and the audit chain whole.
// Usage: node storm.mjs SANGATHAN FOLDER PORT
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postRound } from './storm-posts.mjs';
import { address, alive, command, endAll, folder, id, killed, must, start, STORM_MS, WORKERS } from './storm-server.mjs';

async function api(token, method, path, body) {
  const answer = await fetch(`${address}/api/org${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json().catch(() => null), link: answer.headers.get('link') };
}

async function all(token, path) {
  const rows = [];
  for (let next = path; next; ) {
    const page = await api(token, 'GET', next);
    must(page.status === 200, `${next} answered ${page.status}`);
    rows.push(...page.body);
    next = page.link?.match(/<[^>]*\/api\/org([^>]*)>/)?.[1];
  }
  return rows;
}

/** Appoints into one empty post after another, and relieves every third; remembers what was answered. */
async function storm(token, vacancies, members, done, meanwhile) {
  const until = Date.now() + STORM_MS;
  let broken = false;
  const worker = async () => {
    while (!broken && Date.now() < until && vacancies.length > 0) {
      const vacancy = vacancies.pop();
      const member = members.pop();
      const request = {
        id: id(),
        unit_id: vacancy.unit.id,
        post_type: vacancy.post_type.code,
        seat: vacancy.seat,
        member: { id: member.id, constituency_id: member.constituency_id },
      };
      const entry = { request, appointed: false, relieved: false };
      done.push(entry);
      try {
        const appointed = await api(token, 'POST', '/appointments', request);
        if (appointed.status >= 500) throw new Error('the server is failing');
        entry.refused = appointed.status >= 400;
        entry.appointed = appointed.status === 201;
        if (entry.appointed && done.length % 3 === 0) {
          entry.relieving = true;
          const path = `/appointments/${appointed.body.constituency_id}/${request.id}/relieve`;
          const relieved = await api(token, 'POST', path, { reason: 'storm' });
          entry.relieved = relieved.status === 200;
        }
      } catch {
        broken = true;
      }
    }
  };
  const workers = Promise.all(Array.from({ length: WORKERS }, worker));
  await pause(STORM_MS / 2);
  await meanwhile();
  await workers;
}

/** What was answered is there; sent again, it answers the same and does nothing. */
async function compare(token, done) {
  for (const { request, appointed, relieved, relieving } of done) {
    if (!appointed) continue;
    const { body: posts } = await api(token, 'GET', `/units/${request.unit_id}/posts`);
    const post = posts.find((each) => each.post_type.code === request.post_type && each.seat === request.seat);
    if (relieved) must(post.holder?.appointment_id !== request.id, `a relieved appointment is back: ${request.id}`);
    else if (!relieving) must(post.holder?.appointment_id === request.id, `an answered appointment is lost: ${request.id}`);
    const again = await api(token, 'POST', '/appointments', request);
    must(again.status < 300 || again.status === 409, `sent again, ${request.id} answered ${again.status}`);
  }
}

/** Booths of seats that the small world leaves empty. */
const SEATS = Array.from({ length: 200 }, (_, index) => 24001 + index);
const BOOTHS = 100;
const BOOTH_LIST = [
  'ac_no,ps_no,ps_name,electors',
  ...SEATS.flatMap((seat) =>
    Array.from({ length: BOOTHS }, (_, index) => `${seat - 24000},${index + 1},प्राथमिक विद्यालय ${index + 1},900`),
  ),
].join('\n');

async function upload(token) {
  const answer = await fetch(`${address}/api/org/imports/booths?file_name=storm.csv`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' },
    body: BOOTH_LIST,
  });
  must(answer.status === 202, `the upload answered ${answer.status}`);
  return until(token, (await answer.json()).id, ({ state }) => state !== 'reading');
}

async function until(token, importId, reached) {
  for (let tries = 0; tries < 600; tries++) {
    const { body } = await api(token, 'GET', `/imports/${importId}`);
    if (reached(body)) return body;
    await pause(20);
  }
  throw new Error('the import does not come to an end');
}

/** The front door's person who may import for the whole state. */
const tokenOf = (people, post) =>
  command('admin', 'token', '--phone', people.find(({ post_en: held }) => held === post).phone).token;

/** A constituency is imported whole or not at all; what was counted as done is there; the rest follows. */
async function importRound(server, token) {
  const preview = await upload(token);
  must(preview.state === 'previewed' && preview.new === SEATS.length * BOOTHS, `preview: ${JSON.stringify(preview)}`);
  await api(token, 'POST', `/imports/${preview.id}/apply`);
  const seen = await until(token, preview.id, ({ constituencies_done: done, state }) => done > 0 || state !== 'applying');
  await killed(server, 'SIGKILL');

  const next = await start();
  let whole = 0;
  for (const seat of SEATS) {
    const booths = await all(token, `/units/${seat * 10_000}/children?limit=200`);
    must([0, BOOTHS].includes(booths.length), `seat ${seat} has ${booths.length} of ${BOOTHS} booths`);
    if (booths.length > 0) whole++;
  }
  must(whole >= seen.constituencies_done, `${seen.constituencies_done} seats were done, ${whole} are there`);
  const again = await upload(token);
  must(again.new === (SEATS.length - whole) * BOOTHS, `${again.new} rows are new after ${whole} whole seats`);
  must(again.unchanged === whole * BOOTHS, `${again.unchanged} rows are unchanged after ${whole} whole seats`);
  await api(token, 'POST', `/imports/${again.id}/apply`);
  await until(token, again.id, ({ state }) => state === 'applied');
  const last = await upload(token);
  must(last.unchanged === SEATS.length * BOOTHS, 'the same list changes something');
  must(command('admin', 'verify-audit').whole, 'the audit chain is broken');
  console.log(`kill -9 of an import: ${whole} of ${SEATS.length} seats were whole, the rest untouched and then imported`);
  return next.server;
}

const claimed = async (token, unit) => (await api(token, 'GET', `/units/${unit}/strength`)).body.figures.presidents_claimed;

/** Breaks a storm off, starts again, compares; returns the server that runs now. */
async function round(name, server, token, breakOff) {
  const me = (await api(token, 'GET', '/me')).body;
  const before = await all(token, `/units/${me.unit.id}/vacancies?post_type=booth_president&limit=200`);
  const members = await all(token, `/members?unit=${me.unit.id}&limit=200`);
  const vacancies = before.filter(({ unit }) => members.some((each) => each.constituency_id === unit.constituency_id));
  must(vacancies.length > 0 && members.length > 0, 'the world has nothing to appoint');
  const figure = await claimed(token, me.unit.id);
  const done = [];
  await storm(token, paired(vacancies, members), pool(vacancies, members), done, () => breakOff());
  if (alive(server)) await killed(server, 'SIGKILL');

  const next = await start();
  await compare(token, done);
  const after = await all(token, `/units/${me.unit.id}/vacancies?post_type=booth_president&limit=200`);
  await pause(3_000);
  const moved = (await claimed(token, me.unit.id)) - figure;
  must(moved === before.length - after.length, `the board moved by ${moved}, the vacancies by ${before.length - after.length}`);
  const audit = command('admin', 'verify-audit');
  must(audit.whole, 'the audit chain is broken');
  const answered = done.filter(({ appointed }) => appointed).length;
  must(answered > 0, 'nothing was answered before the kill');
  console.log(`${name}: ${done.length} sent, ${answered} answered, all there; ${audit.entries} audit entries whole`);
  return next.server;
}

/** Vacancies of cells that have members to spare, each cell in the order of its members. */
function paired(vacancies, members) {
  const spare = new Map();
  for (const member of members) spare.set(member.constituency_id, (spare.get(member.constituency_id) ?? 0) + 1);
  return vacancies.filter(({ unit }) => {
    const left = spare.get(unit.constituency_id) ?? 0;
    spare.set(unit.constituency_id, left - 1);
    return left > 0;
  });
}

/** The members to appoint, in the order of the vacancies. */
function pool(vacancies, members) {
  const byCell = new Map();
  for (const member of members) byCell.set(member.constituency_id, [...(byCell.get(member.constituency_id) ?? []), member]);
  return paired(vacancies, members).map(({ unit }) => byCell.get(unit.constituency_id).shift());
}

function postmaster() {
  const file = join(folder, 'postgres', 'data', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
}

try {
  const { server, people } = await start();
  const leader = tokenOf(people, 'District president');
  const head = tokenOf(people, 'State president');
  const second = await round('kill -9 of the server', server, leader, () => killed(server, 'SIGKILL'));
  const third = await round('kill -9 of PostgreSQL', second, leader, () => process.kill(postmaster(), 'SIGKILL'));
  const fourth = await postRound(third, people);
  const fifth = await importRound(fourth, head);
  await killed(fifth, 'SIGTERM');
  must(postmaster() === null, 'PostgreSQL is still there after a clean stop');
} finally {
  await endAll();
}
