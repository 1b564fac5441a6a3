import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';

describe('without a network', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => browser.close());

  test('the app opens and shows the last board with its age; signing out forgets it', async () => {
    const device = await openDevice(browser);
    const page = await signInByLink(device, await personWith('District president'));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.goto('/board');
    await settle(page);
    const title = await page.locator('main h1').innerText();

    await device.setOffline(true);
    await page.goto('/board');
    await settle(page);
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    await page.getByText('इंटरनेट नहीं है। यह जानकारी').first().waitFor();

    await device.setOffline(false);
    await page.goto('/me');
    await page.getByRole('button', { name: 'साइन आउट' }).click();
    await page.getByLabel('मोबाइल नंबर').waitFor();
    expect(await page.evaluate(() => caches.has('last-answers'))).toBe(false);
    await device.close();
  });

  test('the app can be installed on the phone', async () => {
    const device = await openDevice(browser);
    const page = await device.newPage();
    await page.goto('/sign-in');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const session = await device.newCDPSession(page);
    const { manifest } = (await session.send('Page.getAppManifest')) as { manifest?: unknown };
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A private window is the one reason left: the browser of a test has no profile to install into.
    const reasons = installabilityErrors.map((error) => error.errorId);
    expect(reasons.filter((reason) => reason !== 'in-incognito')).toEqual([]);
    expect(manifest).toBeDefined();
    await device.close();
  });
});
