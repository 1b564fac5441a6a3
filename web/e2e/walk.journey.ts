import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith } from './demonstration.ts';
import { install } from './upgrading.ts';
import { openBooth, takeAlong } from './walking.ts';

const DOORS = 10;

interface Receipt {
  state: string;
}

/** Adds doors as one walks, so that the walk has as many as it needs. */
async function addDoors(page: Page, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    await page.getByRole('link', { name: 'नया घर जोड़ें' }).click();
    await page.getByLabel('मकान नंबर').fill(`यात्रा ${n + 1}`);
    await page.getByRole('button', { name: 'घर जोड़ें' }).click();
    await page.getByRole('heading', { level: 1, name: `मकान यात्रा ${n + 1}` }).waitFor();
    await page.getByRole('link', { name: 'पीछे' }).click();
    await page.locator('a.next').waitFor();
  }
}

/** Says "locked" at one door after the other: a touch for each, the next door comes by itself. */
async function walkLocked(page: Page, count: number): Promise<void> {
  await page.locator('a.next').click();
  for (let n = 0; n < count; n += 1) {
    const before = page.url();
    // a tap that comes too soon is the second half of a double tap, and is not taken
    const locked = page.getByRole('button', { name: 'ताला', exact: true });
    await expect
      .poll(
        async () => {
          if (page.url() === before) await locked.click();
          return page.url();
        },
        { interval: 400, timeout: 20_000 },
      )
      .not.toBe(before);
  }
}

const delivered = (page: Page) => page.getByText('सब पहुँच गया').waitFor();

describe('from door to door', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => browser.close());

  test('a day without network, the app killed while it delivers: all is there, once', async () => {
    const device = await openDevice(browser);
    let page = await takeAlong(device, await personWith('Booth president'));
    await openBooth(page);
    await addDoors(page, DOORS);
    await device.setOffline(true);
    await openBooth(page);
    await walkLocked(page, DOORS);

    await page.goto('/doors/work');
    await page.getByText(/इंटरनेट नहीं। जो दर्ज किया \([\d०-९]+\)/).waitFor();
    const listed = () => page.locator('main li').count();
    await expect.poll(listed).toBeGreaterThanOrEqual(DOORS);
    const entered = await listed();

    // the server takes them, the answer never comes, and the system takes the app away
    let taken = 0;
    await device.route('**/canvass/records', async (route) => {
      await route.fetch();
      taken += 1;
    });
    await device.setOffline(false);
    await expect.poll(() => taken, { timeout: 30_000 }).toBeGreaterThan(0);
    await page.close();
    await device.unroute('**/canvass/records');

    const receipts: Receipt[] = [];
    page = await device.newPage();
    page.on('response', (response) => {
      if (!response.url().endsWith('/canvass/records')) return;
      void response.json().then((body: { receipts: Receipt[] }) => receipts.push(...body.receipts));
    });
    await page.goto('/doors/work');
    await delivered(page);
    await expect.poll(() => page.locator('main li').count()).toBe(entered);
    expect(receipts.length).toBeGreaterThanOrEqual(DOORS);
    expect(receipts.every(({ state }) => state === 'stored')).toBe(true);
    await device.close();
  });

  test('a pack of 1,000 electors is at most 150 kB', async () => {
    const device = await openDevice(browser);
    const page = await takeAlong(device, await personWith('Booth committee member'));
    const [line] = await page.evaluate(
      async () =>
        (await (await fetch('/api/org/canvass/booths?limit=1')).json()) as {
          booth: { id: number };
        }[],
    );
    const wire = await device.newCDPSession(page);
    await wire.send('Network.enable');
    let bytes = 0;
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes = encodedDataLength));
    const adults = await page.evaluate(async (path) => {
      const { doors } = (await (await fetch(path, { cache: 'no-store' })).json()) as {
        doors: { adults?: number }[];
      };
      return doors.reduce((sum, door) => sum + (door.adults ?? 0), 0);
    }, `/api/org/canvass/packs/${line?.booth.id}`);
    await expect.poll(() => bytes).toBeGreaterThan(0);
    expect((bytes * 1000) / Math.max(adults, 1)).toBeLessThan(150_000);
    await device.close();
  });

  test('a new version of the app takes over with work unsent', async () => {
    const installation = await install();
    const device = await openDevice(browser, { base: installation.url });
    const page = await takeAlong(device, await personWith('Booth committee member'));
    const build = () =>
      page.evaluate(() => document.querySelector('meta[name=build]')?.getAttribute('content'));
    // from now on the shell comes from the worker, as on every day after the first
    await openBooth(page);
    expect(await build()).toBeUndefined();
    await device.route('**/canvass/records', (route) => route.abort());
    await walkLocked(page, 2);

    // the same worker under the same address has other bytes: the browser finds that when the app is opened again
    installation.upgrade('another');
    await page.goto('/doors');
    await page.getByRole('button', { name: 'अभी अपनाएँ' }).click();
    await expect.poll(() => build().catch(() => null), { timeout: 30_000 }).toBe('another');
    await settle(page);
    await page.goto('/doors/work');
    await expect.poll(() => page.locator('main li').count()).toBeGreaterThanOrEqual(2);
    expect(await page.getByText('सब पहुँच गया').count(), 'nothing was sent yet').toBe(0);

    await device.setOffline(true);
    await page.reload();
    expect(await build(), 'the new shell opens without network').toBe('another');
    await device.setOffline(false);
    await device.unroute('**/canvass/records');
    await page.goto('/doors/work');
    await delivered(page);
    await expect.poll(() => page.locator('main li').count()).toBeGreaterThanOrEqual(2);
    await device.close();
    await installation.close();
  });
});
