import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith, signInByLink, textSentTo } from './demonstration.ts';
import { joinOn, newName, newPhone } from './joining.ts';

/** A citizen joins on a phone of their own, by the link that a booth president gave. */
describe('joining by invitation', () => {
  const name = newName();
  const phone = newPhone();

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
    await page.getByText('अभी कोई नहीं जुड़ा').waitFor();
  });

  test('a citizen joins on an own phone, with an own code', async () => {
    const own = await openDevice(browser);
    const form = await own.newPage();
    await form.goto(`${new URL(link).pathname}?lang=hi`);
    await joinOn(form, name, phone);
    await own.close();
  });

  test('the screen with the QR code says that one joined, and not who', async () => {
    await page.getByText('इस न्योते से जुड़े: 1').waitFor();
    expect(await page.locator('main').innerText()).not.toContain(name);
  });

  test('the phone on which somebody is signed in takes no code of another', async () => {
    const tried = await president.newPage();
    await tried.goto(`${new URL(link).pathname}?lang=hi`);
    await tried.getByLabel('आपका नाम').fill(newName());
    await tried.getByLabel('पुरुष').check();
    await tried.getByLabel('जन्म का वर्ष').fill('1980');
    await tried.getByLabel('आपका मोबाइल नंबर').fill(newPhone());
    await tried.getByRole('checkbox').check();
    await tried.getByRole('button', { name: 'मुझे कोड भेजें' }).click();
    await tried.getByText('इस फ़ोन पर कोई साइन इन है').waitFor();
    await tried.close();
  });

  test('the president finds the new member by the name in Latin letters', async () => {
    await page.getByRole('link', { name: 'संगठन', exact: true }).last().click();
    await page.getByRole('link', { name: 'लोग' }).click();
    await settle(page);
    await page.getByRole('searchbox').fill('parikshak');
    await page.getByRole('link', { name }).first().waitFor();
  });

  test('"it was not me": the link of the message undoes it with one tap, and closes the number', async () => {
    const own = await openDevice(browser);
    const undo = await own.newPage();
    const text = await textSentTo(phone, '/undo/');
    await undo.goto(`${/\/undo\/\S+/.exec(text)?.[0]}?lang=hi`);
    await undo.getByRole('heading', { name: 'क्या यह आपने नहीं किया?' }).waitFor();
    await undo.getByRole('button', { name: 'रद्द करें और मिटाएँ' }).click();
    await undo.getByRole('heading', { name: 'रद्द हो गया' }).waitFor();

    await undo.goto(`${new URL(link).pathname}?lang=hi`);
    await undo.getByLabel('आपका नाम').fill(name);
    await undo.getByLabel('महिला').check();
    await undo.getByLabel('जन्म का वर्ष').fill('1999');
    await undo.getByLabel('आपका मोबाइल नंबर').fill(phone);
    await undo.getByRole('checkbox').check();
    await undo.getByRole('button', { name: 'मुझे कोड भेजें' }).click();
    await undo.getByLabel('कोड', { exact: true }).waitFor();
    expect(await textSentTo(phone, 'नंबर बंद है')).not.toMatch(/\d{6}/);
    await own.close();
  });
});
