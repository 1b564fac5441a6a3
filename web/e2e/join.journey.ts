import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { codeSentTo, personWith, signInByLink } from './demonstration.ts';

/** A citizen joins on a phone of their own, by the link that a booth president gave. */
describe('joining by invitation', () => {
  // A name of four random letters, so that it is found again however often this has run.
  const letters = 'कखगचजटडतदनपबमरलवसह';
  const pick = () => letters[Math.floor(Math.random() * letters.length)] ?? 'क';
  const name = `${pick()}${pick()}${pick()}${pick()} परीक्षक`;
  const phone = `+9198${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;

  let browser: Browser;
  let president: BrowserContext;
  let page: Page;
  let link = '';

  beforeAll(async () => {
    browser = await openBrowser();
    president = await openDevice(browser);
    page = await signInByLink(president, await personWith('Booth president'));
  });
  afterAll(async () => browser.close());

  test('the booth president shows a QR code and its link', async () => {
    await page.getByRole('link', { name: 'संगठन', exact: true }).last().click();
    await page.getByRole('link', { name: 'सदस्य जोड़ें' }).click();
    await page.getByRole('img', { name: 'में जुड़ने का QR' }).waitFor();
    link = await page.locator('a.url').innerText();
    expect(new URL(link).pathname).toMatch(/^\/join\/\w+/);
  });

  test('a citizen joins on an own phone, with an own code, and opens the app', async () => {
    const own = await openDevice(browser);
    const form = await own.newPage();
    await form.goto(`${new URL(link).pathname}?lang=hi`);
    await form.getByLabel('आपका नाम').fill(name);
    await form.getByLabel('महिला').check();
    await form.getByLabel('जन्म का वर्ष').fill('1999');
    await form.getByLabel('आपका मोबाइल नंबर').fill(phone);
    await form.getByRole('checkbox').check();
    await form.getByRole('button', { name: 'मुझे कोड भेजें' }).click();
    await form.getByLabel('कोड', { exact: true }).fill(await codeSentTo(phone));
    await form.getByRole('button', { name: 'जुड़ें' }).click();
    await form.getByRole('heading', { name: 'आप जुड़ गए' }).waitFor();
    await own.close();
  });

  test('the president finds the new member by the name in Latin letters', async () => {
    await page.getByRole('link', { name: 'संगठन', exact: true }).last().click();
    await page.getByRole('link', { name: 'लोग' }).click();
    await settle(page);
    await page.getByRole('searchbox').fill('parikshak');
    await page.getByRole('link', { name }).first().waitFor();
  });
});
