import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK, openBrowser, openDevice } from './browser.ts';
import { joinOn, newName, newPhone, overflow } from './joining.ts';

/** A citizen whom nobody invited finds their booth by themselves; no page needs script. */
describe('joining without an invitation', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => browser.close());

  async function withoutScript(look = {}): Promise<Page> {
    const device = await openDevice(browser, { ...look, script: false });
    const page = await device.newPage();
    await page.goto('/join?lang=hi');
    return page;
  }

  /** A booth of Gorakhpur Urban as the demonstration has it. */
  async function someBooth(page: Page): Promise<{ number: string; name: string }> {
    const answer = await page.request.get('/api/org/units/243220000/children?limit=50');
    const children = (await answer.json()) as { id: number; level: string }[];
    const sector = children[0];
    if (!sector) throw new Error('The constituency has nothing below it');
    if (sector.level === 'booth') return sector as never;
    const inside = await page.request.get(`/api/org/units/${sector.id}/children?limit=50`);
    const [booth] = (await inside.json()) as { number: string; name_hi: string }[];
    if (!booth) throw new Error('The sector has no booth');
    return { number: booth.number, name: booth.name_hi };
  }

  test('by numbers in Hindi digits', async () => {
    const page = await withoutScript();
    const booth = await someBooth(page);
    const hindi = (text: string) =>
      text.replace(/\d/g, (digit) => '०१२३४५६७८९'[Number(digit)] ?? '');
    await page.getByLabel('विधानसभा', { exact: true }).fill(hindi('322'));
    await page.getByLabel('बूथ', { exact: true }).fill(hindi(booth.number));
    await page.getByRole('button', { name: 'आगे' }).click();
    await page.getByText(`${booth.number} · ${booth.name}`).waitFor();
    await joinOn(page, newName(), newPhone());
    await page.context().close();
  });

  test('by a place, typed in Latin letters', async () => {
    const page = await withoutScript();
    await page.getByLabel('जगह के नाम से खोजें').fill('gorakhpur');
    await page.getByRole('button', { name: 'खोजें' }).click();
    await page.getByRole('link', { name: '322' }).first().click();
    await page.getByRole('heading', { name: '322' }).waitFor();
    await page.locator('ul.list a').first().click();
    await joinOn(page, newName(), newPhone());
    await page.context().close();
  });

  test('by the map: a tap near, a tap on the seat, a booth of its list', async () => {
    const page = await withoutScript();
    await page.getByRole('link', { name: 'नक्शा खोलें' }).click();
    await expect.poll(() => page.locator('svg.map a').count()).toBe(403);
    await page.locator('svg.map a[aria-label^="322 "]').click();
    const tile = page.locator('svg.map a[aria-label^="322 "]');
    const box = await tile.boundingBox();
    expect(box?.width).toBeGreaterThan(40);
    await tile.click();
    await page.locator('ul.list a').first().click();
    await joinOn(page, newName(), newPhone());
    await page.context().close();
  });

  test('no page scrolls sideways, at either width', async () => {
    for (const look of [{}, { viewport: DESK }]) {
      const page = await withoutScript(look);
      for (const path of [
        '/join?lang=hi',
        '/join?lang=en&q=gorakhpur',
        '/join?lang=hi&in=243220000',
        '/join/map?lang=hi',
        '/join/map?lang=hi&near=243220000',
        '/notice?lang=hi',
      ]) {
        await page.goto(path);
        expect(await overflow(page), path).toBeLessThanOrEqual(0);
      }
      await page.context().close();
    }
  });

  test('all of it takes less than a minute on slow 3G, and few bytes', async () => {
    const page = await withoutScript();
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 400_000 / 8,
      uploadThroughput: 400_000 / 8,
    });
    await network.send('Network.clearBrowserCache');
    let bytes = 0;
    network.on('Network.loadingFinished', (event) => void (bytes += event.encodedDataLength));
    const booth = await someBooth(page);
    const start = Date.now();
    await page.goto('/join?lang=hi');
    await page.getByLabel('विधानसभा', { exact: true }).fill('322');
    await page.getByLabel('बूथ', { exact: true }).fill(booth.number);
    await page.getByRole('button', { name: 'आगे' }).click();
    await joinOn(page, newName(), newPhone());
    const seconds = (Date.now() - start) / 1000;
    console.log(`joined on slow 3G in ${seconds.toFixed(1)} s with ${bytes} bytes`);
    expect(bytes).toBeGreaterThan(2_000);
    expect(bytes).toBeLessThan(40_000);
    // The budget of a minute leaves the rest for a person's fingers.
    expect(seconds).toBeLessThan(25);
    await page.context().close();
  });
});
