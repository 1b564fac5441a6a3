// Door to door on a poor phone: a real browser, its processor four times slower, on slow 3G. Prints what it measured.
// Usage: BASE_URL=… CHROMIUM=… node bench/phone.mjs
import { chromium } from 'playwright-core';

const BASE = process.env.BASE_URL ?? 'http://localhost:8080';
const SLOW_3G = {
  offline: false,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
  latency: 400,
};
const SLOWER = 4;
const DOORS = 1_500;
const TAPS = 20;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

async function phone() {
  const device = await browser.newContext({
    baseURL: BASE,
    viewport: { width: 360, height: 740 },
    hasTouch: true,
  });
  const page = await device.newPage();
  return { device, page, wire: await device.newCDPSession(page) };
}

/** A fresh phone opens the app for the first time. */
async function firstLoad() {
  const { device, page, wire } = await phone();
  await wire.send('Network.enable');
  await wire.send('Network.emulateNetworkConditions', SLOW_3G);
  await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const from = performance.now();
  await page.goto('/sign-in');
  await page.locator('main h1').waitFor();
  const ms = performance.now() - from;
  await device.close();
  return ms;
}

async function signedIn() {
  const people = await (await fetch(`${BASE}/api/org/demonstration/people`)).json();
  const worker = people.find(({ post_en: post }) => post === 'Booth president');
  const opened = await phone();
  await opened.page.goto(new URL(worker.sign_in_url, BASE).pathname);
  await opened.page.locator('main h1').waitFor();
  return opened;
}

/** Fills the worker's booth up to the wanted number of doors; runs in the page. */
async function fill(wanted) {
  const [{ booth, doors }] = await (await fetch('/api/org/canvass/booths?limit=1')).json();
  const id = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    new DataView(bytes.buffer).setUint32(0, Date.now() / 65_536);
    new DataView(bytes.buffer).setUint16(4, Date.now() % 65_536);
    bytes[6] = (bytes[6] & 15) | 112;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };
  const at = new Date().toISOString();
  const records = Array.from({ length: Math.max(0, wanted - doors) }, (_, n) => ({
    id: id(),
    kind: 'door',
    sequence: n + 1,
    at,
    booth_id: booth.id,
    door: {
      section: 1,
      house_number: `${n + 1}`,
      house_order: 1_000 + n * 10,
      landmark: `हैंडपंप ${n % 40} के सामने वाली गली`,
      latitude: 26.76 + n * 0.0001,
      longitude: 83.37,
      adults: 4,
      women_18_35: 1,
      men_18_35: 1,
      elders_60: 0,
    },
  }));
  for (let from = 0; from < records.length; from += 500) {
    const answer = await fetch('/api/org/canvass/records', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Sangathan': '1' },
      body: JSON.stringify({
        device_id: id(),
        sent_at: new Date().toISOString(),
        records: records.slice(from, from + 500),
      }),
    });
    if (!answer.ok) throw new Error(`records answered ${answer.status}`);
  }
  return booth.id;
}

/** The pack's bytes on the line, and how many electors it is for. */
async function packSize({ page, wire }, booth) {
  await wire.send('Network.enable');
  const finished = new Promise((done) => {
    let asked = null;
    wire.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (request.url.endsWith(`/packs/${booth}`)) asked = requestId;
    });
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (requestId === asked) done(encodedDataLength);
    });
  });
  const electors = await page.evaluate(async (path) => {
    const { doors } = await (await fetch(path, { cache: 'no-store' })).json();
    return {
      doors: doors.length,
      adults: doors.reduce((sum, door) => sum + (door.adults ?? 0), 0),
    };
  }, `/api/org/canvass/packs/${booth}`);
  return { bytes: await finished, ...electors };
}

/** Taps "locked" and waits until the next door stands there; in the page's own clock, at the next frame. */
async function tap() {
  const before = document.querySelector('main h1').textContent;
  const path = location.pathname;
  const from = performance.now();
  document.querySelectorAll('.outcomes button')[1].click();
  while (
    location.pathname === path ||
    !document.querySelector('main h1') ||
    document.querySelector('.skeleton')
  ) {
    if (performance.now() - from > 5_000) throw new Error(`no next door after ${before}`);
    await new Promise((done) => requestAnimationFrame(done));
  }
  await new Promise((done) => requestAnimationFrame(done));
  return performance.now() - from;
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const highest = (list) => Math.max(...list);

const first = await firstLoad();
const worker = await signedIn();
const { device, page, wire } = worker;
const booth = await page.evaluate(fill, DOORS);
const pack = await packSize(worker, booth);
await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
await page.goto('/doors');
await page.getByRole('button', { name: /बस मेरा|Mine alone/ }).click();
await page.locator(`a[href="/doors/${booth}"]`).waitFor();

await device.setOffline(true);
await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
const opened = [];
for (let n = 0; n < 5; n += 1) {
  const from = performance.now();
  await page.goto(`/doors/${booth}`);
  await page.locator('a.next').waitFor();
  opened.push(performance.now() - from);
}
await page.locator('a.next').click();
await page.locator('.outcomes').waitFor();
const taps = [];
for (let n = 0; n < TAPS; n += 1) {
  // no sooner than a person: the second half of a double tap is not an answer
  const then = await page.evaluate(() => performance.now() + 500);
  await page.waitForFunction((moment) => performance.now() >= moment, then);
  taps.push(await page.evaluate(tap));
}
await browser.close();

const figures = {
  first_load_ms: Math.round(first),
  open_offline_ms: Math.round(median(opened)),
  open_offline_highest_ms: Math.round(highest(opened)),
  next_door_ms: Math.round(median(taps)),
  next_door_highest_ms: Math.round(highest(taps)),
  doors: pack.doors,
  pack_bytes: pack.bytes,
  pack_bytes_for_1000_electors: Math.round((pack.bytes * 1_000) / pack.adults),
};
const good =
  first < 10_000 &&
  figures.open_offline_ms < 2_000 &&
  figures.next_door_ms < 100 &&
  figures.pack_bytes_for_1000_electors <= 150_000;
console.log(JSON.stringify(figures));
process.exit(good ? 0 : 1);
