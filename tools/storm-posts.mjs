// A storm of posts with pictures, broken off by kill -9: what was answered is there, and no half of a picture.
import { readFileSync } from 'node:fs';
import { address, killed, must, start, STORM_MS } from './storm-server.mjs';
import { setTimeout as pause } from 'node:timers/promises';

const UPLOADERS = 3;
const PICTURE = readFileSync(new URL('../web/public/icon-512.png', import.meta.url));

/** The sign-in link's cookie is the token of a session. */
async function signIn({ sign_in_url: link }) {
  const answer = await fetch(address + new URL(link).pathname, { redirect: 'manual' });
  const token = /sangathan_session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
  must(token, `${link} signed nobody in`);
  return token;
}

async function call(token, method, path, body) {
  const answer = await fetch(address + path, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'X-Sangathan': '1' },
    body,
  });
  return { status: answer.status, body: await answer.json().catch(() => null) };
}

function upload(token) {
  const form = new FormData();
  form.set('file', new Blob([PICTURE], { type: 'image/png' }), 'storm.png');
  form.set('description', 'storm');
  return call(token, 'POST', '/api/v2/media', form);
}

/** Writes without pause, every other status with a picture; remembers what was answered. */
async function write(token, worker, state) {
  for (let turn = 0; !state.broken; turn++) {
    try {
      const media = worker < UPLOADERS ? await upload(token) : null;
      if (media && media.status !== 200) throw new Error(`the upload answered ${media.status}`);
      if (media) state.uploads.push({ token, media: media.body });
      const text = `storm ${worker} ${turn}`;
      const form = new URLSearchParams({ status: text, visibility: 'public' });
      if (media) form.set('media_ids[]', media.body.id);
      const posted = await call(token, 'POST', '/api/v1/statuses', form);
      if (posted.status === 429) return;
      if (posted.status !== 200) throw new Error(`the status answered ${posted.status}`);
      state.statuses.push({ token, id: posted.body.id, text, media: media?.body.id });
    } catch (failed) {
      if (!state.breaking) throw failed;
      state.broken = true;
    }
  }
}

/** How a picture of a kind begins and ends. */
const KINDS = { png: ['89504e47', 'ae426082'], jpg: ['ffd8', 'ffd9'] };

/** A picture from its first byte to its last. */
async function whole(url) {
  const path = new URL(url).pathname;
  const answer = await fetch(address + path);
  must(answer.status === 200, `${url} answered ${answer.status}`);
  const bytes = Buffer.from(await answer.arrayBuffer()).toString('hex');
  const [head, tail] = KINDS[path.split('.').at(-1)];
  must(bytes.startsWith(head), `${url} has no beginning`);
  must(bytes.endsWith(tail), `${url} has no end`);
}

async function compare({ statuses, uploads }) {
  for (const { token, id, text, media } of statuses) {
    const { status, body } = await call(token, 'GET', `/api/v1/statuses/${id}`);
    must(status === 200, `an answered status is lost: ${id}`);
    must(body.content === `<p>${text}</p>`, `${id} says ${body.content}`);
    const attached = body.media_attachments.map((each) => each.id).join();
    must(attached === (media ?? ''), `${id} has the pictures ${attached}, not ${media}`);
  }
  for (const { token, media } of uploads) {
    const { status, body } = await call(token, 'GET', `/api/v1/media/${media.id}`);
    // once it is part of a status, the route of drafts may know it no longer
    const { url, preview_url: preview } = status === 200 ? body : media;
    await whole(url);
    await whole(preview);
  }
}

/** Nothing that the network shows lacks a file: also what was written and never answered. */
async function compareShown(token) {
  const { body } = await call(token, 'GET', '/api/v1/timelines/public?limit=40');
  for (const { url, preview_url: preview } of body.flatMap((each) => each.media_attachments)) {
    await whole(url);
    await whole(preview);
  }
}

export async function postRound(server, people) {
  // whoever holds a post may write 200 statuses an hour, a new member 20
  const writers = people.filter(({ post_en: post }) => /president|secretary|mentor|in-charge/.test(post));
  const tokens = await Promise.all(writers.map(signIn));
  const state = { statuses: [], uploads: [], breaking: false, broken: false };
  const workers = Promise.all(tokens.map((token, worker) => write(token, worker, state)));
  await pause(STORM_MS / 2);
  state.breaking = true;
  await killed(server, 'SIGKILL');
  await workers;
  const pictures = state.statuses.filter(({ media }) => media).length;
  must(pictures > 0 && state.statuses.length > pictures, 'nothing was answered before the kill');

  const next = await start();
  await compare(state);
  await compareShown(tokens[0]);
  console.log(
    `kill -9 in posts and pictures: ${state.statuses.length} statuses and ${state.uploads.length} pictures answered, all there and whole`,
  );
  return next.server;
}
