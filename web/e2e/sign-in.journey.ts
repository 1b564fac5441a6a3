import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith } from './demonstration.ts';
import { signInByCode } from './signing-in.ts';

describe('signing in', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => browser.close());

  test('a wrong number keeps what was typed and says what is wrong', async () => {
    const device = await openDevice(browser);
    const page = await device.newPage();
    await page.goto('/');
    await page.getByLabel('मोबाइल नंबर').fill('12');
    await page.getByRole('button', { name: 'कोड भेजें' }).click();
    await page.getByText('यह मोबाइल नंबर ठीक नहीं लगता').waitFor();
    await expect.poll(() => page.getByLabel('मोबाइल नंबर').inputValue()).toBe('12');
    await device.close();
  });

  test('a page that was asked for opens after signing in', async () => {
    const device = await openDevice(browser);
    const page = await device.newPage();
    await page.goto('/me/looks');
    await page.getByLabel('मोबाइल नंबर').waitFor();
    expect(new URL(page.url()).searchParams.get('to')).toBe('/me/looks');
    await device.close();
  });

  test('a code from the outbox signs in, and the session is listed and ended', async () => {
    const person = await personWith('Booth president');
    const device = await openDevice(browser);
    const page = await signInByCode(device, person.phone);
    await page.goto('/me/sessions');
    await page.getByText('यही फ़ोन').waitFor();
    await page.goto('/me');
    await page.getByRole('button', { name: 'साइन आउट' }).click();
    await page.getByLabel('मोबाइल नंबर').waitFor();
    const me = await device.request.get('/api/org/me');
    expect(me.status()).toBe(401);
    await device.close();
  });

  test('the language changes at once, everywhere, and stays', async () => {
    const device = await openDevice(browser);
    const page = await device.newPage();
    await page.goto('/sign-in');
    await settle(page);
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByLabel('Mobile number').waitFor();
    await page.reload();
    await page.getByLabel('Mobile number').waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await device.close();
  });
});
