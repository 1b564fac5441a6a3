import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';
import { overflow } from './joining.ts';

const once = () => Math.random().toString(36).slice(2, 10);

/** A status with a picture and a question, from a phone without a network to its hiding by a moderator. */
describe('a status that is answered, passed on, reported and hidden', () => {
  let browser: Browser;
  let author: BrowserContext;
  let writing: Page;
  let reading: Page;
  let moderating: Page;
  const text = `टैंकर कब आए? ${once()}`;

  beforeAll(async () => {
    browser = await openBrowser();
    author = await openDevice(browser);
    const [writer, reader, moderator] = await Promise.all(
      ['Booth president', 'Booth committee member', 'Constituency president'].map(personWith),
    );
    if (!writer || !reader || !moderator) throw new Error('somebody is missing');
    writing = await signInByLink(author, writer);
    reading = await signInByLink(await openDevice(browser), reader);
    moderating = await signInByLink(await openDevice(browser), moderator);
  });
  afterAll(async () => browser.close());

  const card = (page: Page) => page.locator('main article', { hasText: text });
  const menu = (page: Page) => card(page).getByRole('button', { name: 'और', exact: true });

  /** Drawn by the browser itself, so that it is a picture that the server can read. */
  const picture = async (page: Page): Promise<Buffer> => {
    const url = await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      canvas.width = 640;
      canvas.height = 400;
      canvas.getContext('2d')?.fillRect(40, 40, 300, 200);
      return canvas.toDataURL('image/png');
    });
    return Buffer.from(url.split(',')[1] ?? '', 'base64');
  };

  test('is written without a network, and goes with its picture and question once there is one', async () => {
    await writing.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await writing.goto('/network/write');
    await writing.locator('main summary', { hasText: 'किसके लिए' }).click();
    await writing.getByRole('radio', { name: /^सब/ }).check();
    await author.setOffline(true);
    await writing.getByLabel('आप क्या कहना चाहते हैं?').fill(text);
    await writing
      .locator('input[type=file]')
      .setInputFiles({ name: 'tank.png', mimeType: 'image/png', buffer: await picture(writing) });
    await writing.getByRole('button', { name: 'सवाल पूछें' }).click();
    await writing.getByLabel('जवाब 1', { exact: true }).fill('सुबह');
    await writing.getByLabel('जवाब 2', { exact: true }).fill('शाम');
    await writing.locator('main li img').first().waitFor();
    await writing.getByRole('button', { name: 'विवरण लिखें' }).click();
    await writing.getByLabel('इसमें क्या है?').fill('टैंकर के पास कतार');
    await writing.locator('dialog').getByRole('button', { name: 'रखें' }).click();
    // The page is closed half-way: picture, description and question are still there.
    await writing.goto('/network/write');
    await writing
      .getByText('टैंकर के पास कतार')
      .or(writing.getByAltText('टैंकर के पास कतार'))
      .first()
      .waitFor();
    await expect.poll(() => writing.getByLabel('जवाब 2', { exact: true }).inputValue()).toBe('शाम');
    expect(await overflow(writing)).toBeLessThanOrEqual(0);
    await writing.getByRole('button', { name: 'भेजें', exact: true }).click();
    await writing.getByText('भेजने की प्रतीक्षा में').waitFor();
    await author.setOffline(false);
    await writing.getByText('भेजने की प्रतीक्षा में').waitFor({ state: 'detached' });
  });

  test('is answered by another, who passes nothing on that is not theirs', async () => {
    await reading.goto('/network?of=all');
    await card(reading).waitFor();
    await card(reading).getByAltText('टैंकर के पास कतार').waitFor();
    await card(reading).getByRole('radio', { name: 'शाम' }).check();
    await card(reading).getByRole('button', { name: 'जवाब दें' }).click();
    await card(reading).getByText('आपका जवाब').waitFor();
    await card(reading).getByText('1 व्यक्ति ने जवाब दिया').waitFor();
    await menu(reading).click();
    await reading.locator('dialog').getByRole('button', { name: 'भेजें' }).waitFor();
    expect(await reading.locator('dialog').innerText()).not.toContain('WhatsApp');
    await reading.keyboard.press('Escape');
  });

  test('is passed on by its writer, as picture and text with a short link', async () => {
    await writing.goto('/network?of=all');
    await menu(writing).click();
    await writing.getByRole('button', { name: 'WhatsApp आदि पर भेजें' }).click();
    await writing.getByRole('img', { name: 'संदेश का चित्र' }).waitFor();
    const link = writing.getByRole('link', { name: 'WhatsApp खोलें' });
    expect(decodeURIComponent((await link.getAttribute('href')) ?? '')).toMatch(/\/s\/[2-9a-z]{8}/);
  });

  test('is reported by another, and vanishes from the open feed when a moderator hides it', async () => {
    await menu(reading).click();
    await reading.getByRole('link', { name: 'शिकायत करें' }).click();
    await reading.getByRole('button', { name: 'भेजें', exact: true }).click();
    await reading.getByText('शिकायत पहुँच गई। संचालक देखेंगे।').waitFor();
    const listening = reading.waitForEvent('websocket');
    await reading.goto('/network?of=all');
    await (await listening).waitForEvent('framesent');
    await card(reading).waitFor();

    await moderating.goto('/network/moderation');
    await settle(moderating);
    await moderating.locator('main a[href*="/moderation/reports/"]').first().click();
    await moderating.locator('blockquote', { hasText: text }).first().waitFor();
    await moderating.getByText('संदेश छिपाएँ', { exact: true }).first().click();
    await moderating.getByLabel('कारण, संचालकों के लिए').fill('जाँच');
    await moderating.getByLabel('सदस्य से क्या कहें').fill('पहले पूछ लें');
    await moderating.getByRole('button', { name: 'करें', exact: true }).click();
    await card(reading).waitFor({ state: 'detached' });
  });
});
