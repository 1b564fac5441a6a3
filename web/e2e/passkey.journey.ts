import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';

/** A phone with a finger sensor, as the browser's own test authenticator. */
async function giveFingerSensor(device: BrowserContext, page: Page): Promise<void> {
  const session = await device.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

describe('a passkey', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => browser.close());

  test('is added on a phone, signs in without a code, and is removed', async () => {
    const device = await openDevice(browser);
    const page = await signInByLink(device, await personWith('Booth president'));
    const name = await page.locator('main h1').innerText();
    await giveFingerSensor(device, page);

    await page.getByRole('link', { name: 'मैं', exact: true }).click();
    await page.getByRole('link', { name: 'पासकी' }).click();
    await page.getByLabel('पासकी का नाम').fill('यात्रा का फ़ोन');
    await page.getByRole('button', { name: 'इस फ़ोन की पासकी जोड़ें' }).click();
    await page.getByText('पासकी जुड़ गई।').waitFor();

    await page.getByRole('link', { name: 'मैं', exact: true }).click();
    await page.getByRole('button', { name: 'साइन आउट' }).click();
    await page.getByRole('button', { name: 'पासकी से साइन इन' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();

    await page.getByRole('link', { name: 'मैं', exact: true }).click();
    await page.getByRole('link', { name: 'पासकी' }).click();
    const row = page.locator('main .row', { hasText: 'यात्रा का फ़ोन' });
    await row.first().getByRole('button', { name: 'हटाएँ' }).click();
    await expect.poll(() => row.count()).toBe(0);
    await device.close();
  });
});
