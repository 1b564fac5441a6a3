import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';
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
    const device = await openDevice(browser);
    const page = await takeAlong(device, await personWith('Booth committee member'));
    await openBooth(page);
    await device.route('**/canvass/records', (route) => route.abort());
    await walkLocked(page, 2);
    // a worker of another address for the same pages is another version of the app
    await page.evaluate(() =>
      navigator.serviceWorker.register('/sw.js?next').then(() => undefined),
    );
    await page.getByRole('button', { name: 'अभी अपनाएँ' }).click();
    await page.waitForLoadState('load');
    await settle(page);
    await device.unroute('**/canvass/records');
    await page.goto('/doors/work');
    await delivered(page);
    await expect.poll(() => page.locator('main li').count()).toBeGreaterThanOrEqual(2);
    await device.close();
  });

  test('hidden names stay hidden in the note and on the edit page of a door', async () => {
    const device = await openDevice(browser);
    const page = await takeAlong(device, await personWith('Booth committee member'));
    await openBooth(page);
    await page.locator('a.next').click();
    await page.getByRole('button', { name: 'मुलाक़ात हुई', exact: true }).click();
    await page.getByText('शिकायत, नोट, आवाज़, सर्वे').click();
    const note = page.getByLabel('नोट', { exact: true });
    await note.fill('सुशीला जी कल बुलाती हैं');
    await note.blur();
    expect(await veil(note)).toBe('none');
    await page.getByRole('button', { name: 'नाम छिपाएँ' }).click();
    expect(await veil(note)).toBe('disc');
    await note.focus();
    expect(await veil(note), 'while it is written').toBe('none');

    await page.getByRole('link', { name: 'पता और संख्या बदलें' }).click();
    expect(await veil(page.getByLabel('निशानी'))).toBe('disc');
    expect(await veil(page.getByLabel('मकान नंबर'))).toBe('none');
    await page.getByRole('button', { name: 'नाम दिखाएँ' }).click();
    expect(await veil(page.getByLabel('निशानी'))).toBe('none');
    await device.close();
  });

  test('two workers on one phone have a PIN and a store each', async () => {
    const device = await openDevice(browser);
    const first = await signInByLink(device, await personWith('Booth president'));
    await first.goto('/doors');
    await first.getByRole('button', { name: 'कई लोग चलाते हैं' }).click();
    await setPin(first, '246813');
    await first.locator('a[href^="/doors/2"]').first().waitFor();
    await first.getByRole('link', { name: 'यह फ़ोन' }).click();
    await hidesNames(first).check();
    await first.getByRole('link', { name: 'पीछे' }).click();
    await first.locator('a[href^="/doors/2"]').first().waitFor();
    await first.close();

    const person = await personWith('Booth committee member');
    const second = await signInByLink(device, person);
    await second.goto('/doors');
    await setPin(second, '975318');
    await second.locator('a[href^="/doors/2"]').first().waitFor();
    await second.getByRole('link', { name: 'यह फ़ोन' }).click();
    expect(await hidesNames(second).isChecked(), 'each has their own').toBe(false);
    await second.getByRole('button', { name: 'ताला लगाएँ' }).click();
    await second.getByText('कौन चल रहा है?').waitFor();
    await second.getByRole('button', { name: person.name }).click();
    await second.locator('button[type=submit]:not([disabled])').waitFor();
    expect(await second.getByText('PIN ग़लत है').count()).toBe(0);
    await second.getByLabel('PIN').fill('246813');
    await second.getByRole('button', { name: 'खोलें' }).click();
    await second.getByText('PIN ग़लत है।').waitFor();
    await second.getByLabel('PIN').fill('975318');
    await second.getByRole('button', { name: 'खोलें' }).click();
    await second.locator('a[href^="/doors/2"]').first().waitFor();
    await device.close();
  });
});

const hidesNames = (page: Page) => page.getByRole('checkbox', { name: /नाम छिपाएँ/ });

/** How the browser draws the letters of a field. */
const veil = (field: Locator): Promise<string> =>
  field.evaluate((element) =>
    getComputedStyle(element).getPropertyValue('-webkit-text-security'),
  );

async function setPin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('नया PIN (6 अंक)').fill(pin);
  await page.getByLabel('वही PIN फिर से').fill(pin);
  await page.getByRole('button', { name: 'PIN लगाएँ' }).click();
}
