import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { signInByCode } from './signing-in.ts';

/** An ordinary member takes their data away, switches messages off and leaves. */
describe('the rights of the person', () => {
  // Any of some thousands of made-up members, so that this can be run again.
  const phone = `90000${String(1000 + Math.floor(Math.random() * 30_000)).padStart(5, '0')}`;

  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await signInByCode(await openDevice(browser), phone);
  });
  afterAll(async () => browser.close());

  test('sees what is held, why and until when', async () => {
    await page.goto('/me');
    await page.getByRole('link', { name: 'मेरी जानकारी क्या रखा है' }).click();
    await page.getByRole('heading', { name: 'आपका परिचय', exact: true }).waitFor();
    await page.getByText('देखें (1)').first().click();
    await page.getByText(`+91${phone}`).waitFor();
  });

  test('takes it away as a PDF and as a file for programs', async () => {
    const pdf = page.waitForEvent('download');
    await page.getByRole('link', { name: 'PDF लें' }).click();
    expect((await readFile(await (await pdf).path())).subarray(0, 4).toString()).toBe('%PDF');

    const json = page.waitForEvent('download');
    await page.getByRole('link', { name: 'JSON लें' }).click();
    const data = JSON.parse(await readFile(await (await json).path(), 'utf8')) as {
      categories: { code: string }[];
    };
    expect(data.categories.map((category) => category.code)).toContain('profile');
  });

  test('switches messages off with one tap', async () => {
    await page.getByRole('button', { name: 'बंद करें' }).first().click();
    await page.getByRole('button', { name: 'फिर चालू करें' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'फिर चालू करें' }).waitFor();
  });

  test('sees what would go and what stays, erases, and reads it once more', async () => {
    await page.getByRole('link', { name: 'देखें कि क्या मिटेगा' }).click();
    await page.getByRole('heading', { name: 'यह मिट जाएगा' }).waitFor();
    await page.getByRole('button', { name: 'सब मिटाएँ और छोड़ें' }).click();
    await page.getByRole('heading', { name: 'आपकी जानकारी मिट गई' }).waitFor();
    await page.getByRole('heading', { name: 'यह बिना नाम रहा, और क्यों' }).waitFor();
    await page.goto('/me');
    await settle(page);
    await page.getByLabel('मोबाइल नंबर').waitFor();
  });
});
