import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';
import { overflow } from './joining.ts';

const once = () => Math.random().toString(36).slice(2, 10);

/** A booth president writes to the booth; a member of it reads, favourites and answers. */
describe('the network at 360 px in Hindi', () => {
  let browser: Browser;
  let president: BrowserContext;
  let member: BrowserContext;
  let writing: Page;
  let reading: Page;
  const call = `कल सुबह सात बजे बूथ पर मिलें ${once()}`;
  const answer = `मैं आऊँगा ${once()}`;

  beforeAll(async () => {
    browser = await openBrowser();
    president = await openDevice(browser);
    member = await openDevice(browser);
    writing = await signInByLink(president, await personWith('Booth president'));
    reading = await signInByLink(member, await personWith('Booth committee member'));
  });
  afterAll(async () => browser.close());

  const card = (page: Page, text: string) => page.locator('main article', { hasText: text });
  const found = async (device: BrowserContext, text: string): Promise<number> => {
    const page = await device.request.get('/api/v1/timelines/home?limit=40');
    const statuses = (await page.json()) as { content: string }[];
    return statuses.filter(({ content }) => content.includes(text)).length;
  };

  test('the president is told before writing whom they may address, and writes to the booth', async () => {
    await writing.getByRole('link', { name: 'नेटवर्क' }).click();
    await settle(writing);
    await writing.getByRole('link', { name: 'लिखें', exact: true }).first().click();
    await writing.getByRole('heading', { level: 1, name: 'संदेश लिखें' }).waitFor();
    // to whom it goes stands above what is written, before it is opened to choose another
    const audience = writing.locator('main summary', { hasText: 'किसके लिए' });
    await audience.getByText('केवल यहाँ के सदस्य पढ़ेंगे').waitFor();
    await audience.click();
    const booth = writing.getByRole('radio', { name: 'केवल यहाँ के सदस्य पढ़ेंगे' });
    await booth.first().waitFor();
    await expect.poll(() => booth.first().isChecked()).toBe(true);
    await writing.getByText('इन इकाइयों में सबको लिखने का अधिकार आपके पास नहीं').click();
    await writing.getByRole('radio', { name: 'राज्य उत्तर प्रदेश' }).waitFor();

    await writing.getByLabel('आप क्या कहना चाहते हैं?').fill(call);
    expect(await overflow(writing)).toBeLessThanOrEqual(0);
    await writing.getByRole('button', { name: 'भेजें', exact: true }).click();
    await card(writing, call).waitFor();
    await writing.getByText('भेजने की प्रतीक्षा में').waitFor({ state: 'detached' });
  });

  test('a member of the booth reads it with the post of whoever wrote it', async () => {
    await reading.goto('/network?of=booth');
    const one = card(reading, call);
    await one.getByText('बूथ अध्यक्ष').first().waitFor();
    await one.getByText('केवल सदस्य').first().waitFor();
    expect(await overflow(reading)).toBeLessThanOrEqual(0);
  });

  test('the member favourites it, and the server keeps it', async () => {
    const heart = card(reading, call).getByRole('button', { name: 'पसंद' });
    const kept = reading.waitForResponse((response) => response.url().endsWith('/favourite'));
    await heart.click();
    await expect.poll(() => heart.getAttribute('aria-pressed')).toBe('true');
    expect((await kept).status()).toBe(200);
  });

  test('the member answers in the thread', async () => {
    await card(reading, call).getByRole('link', { name: 'जवाब' }).click();
    await reading.getByLabel('आप क्या कहना चाहते हैं?').fill(answer);
    await reading.getByText('जवाब उन्हीं तक पहुँचेगा').waitFor();
    await reading.getByRole('button', { name: 'भेजें', exact: true }).click();
    await reading.getByRole('heading', { level: 1, name: 'बातचीत' }).waitFor();
    await card(reading, answer).waitFor();
  });

  test('the president sees both notifications, and the dot goes', async () => {
    await writing.goto('/network');
    await settle(writing);
    await writing.locator('nav .dot').waitFor();
    await writing.locator('main').getByRole('link', { name: 'सूचनाएँ' }).click();
    await writing.getByRole('heading', { level: 1, name: 'सूचनाएँ' }).waitFor();
    await writing.getByText('ने आपका संदेश पसंद किया').first().waitFor();
    await writing.getByText(answer).first().waitFor();
    await writing.locator('nav .dot').waitFor({ state: 'detached' });
  });

  test('what is written without a network waits, survives, and is sent exactly once', async () => {
    const later = `नेटवर्क के बिना लिखा ${once()}`;
    await writing.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await writing.goto('/network/write');
    await writing.locator('main summary', { hasText: 'किसके लिए' }).waitFor();
    await president.setOffline(true);
    await writing.getByLabel('आप क्या कहना चाहते हैं?').fill(later);
    // The page is closed half-way: the draft is still there.
    await writing.goto('/network/write');
    const field = writing.getByLabel('आप क्या कहना चाहते हैं?');
    await expect.poll(() => field.inputValue()).toBe(later);
    await writing.getByRole('button', { name: 'भेजें', exact: true }).click();
    await writing.getByText('भेजने की प्रतीक्षा में').waitFor();
    expect(await found(member, later)).toBe(0);

    // The first sending arrives, but its answer is lost on the way back.
    let lost = 0;
    await writing.route('**/api/v1/statuses', async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await president.setOffline(false);
    await expect.poll(() => lost, { timeout: 30_000 }).toBeGreaterThan(1);
    await writing.getByText('भेजने की प्रतीक्षा में').waitFor({ state: 'detached' });
    await card(writing, later).waitFor();
    expect(await found(member, later)).toBe(1);
  });

  test('the president changes and deletes what they wrote', async () => {
    const one = card(writing, 'नेटवर्क के बिना लिखा').first();
    const text = await one.locator('.text').innerText();
    await one.getByRole('button', { name: 'और' }).click();
    await writing.getByRole('link', { name: 'बदलें' }).click();
    const changed = `बदला हुआ ${once()}`;
    const field = writing.getByLabel('आप क्या कहना चाहते हैं?');
    await expect.poll(() => field.inputValue()).toContain('नेटवर्क के बिना लिखा');
    await field.fill(`${changed}\n\n${(await field.inputValue()).split('\n').at(-1)}`);
    await writing.getByRole('button', { name: 'बदलाव सहेजें' }).click();
    await card(writing, changed).waitFor();
    expect(text).not.toContain(changed);
    await card(writing, changed).getByRole('button', { name: 'और' }).click();
    await writing.locator('dialog').getByRole('button', { name: 'मिटाएँ' }).click();
    await writing.getByRole('heading', { level: 1, name: 'नेटवर्क' }).waitFor();
    await expect.poll(() => found(member, changed)).toBe(0);
  });
});
