import type { Browser, BrowserContext, Page } from 'playwright-core';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';
import { overflow } from './joining.ts';
import { once, readerAndWriter, writeAs } from './networking.ts';

/** What a member meets on the network in a day, on a phone in Hindi; another writes meanwhile by the API. */
describe('a day on the network', () => {
  let browser: Browser;
  let device: BrowserContext;
  let page: Page;
  let writer: BrowserContext;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ device, page, writer } = await readerAndWriter(browser));
  });
  afterAll(async () => browser.close());

  const card = (text: string) => page.locator('main article', { hasText: text });

  const say = (status: string) => writeAs(writer, status);

  test('an announcement is answered with a sign, and goes when it was read', async () => {
    const leader = await openDevice(browser);
    await signInByLink(leader, await personWith('State president'));
    await page.goto('/network');
    await settle(page);
    const words = `सबके लिए ${once()}`;
    const told = await leader.request.post('/api/org/announcements', {
      data: { id: uuidv7(), text: words },
      headers: { 'X-Sangathan': '1' },
    });
    expect(told.ok()).toBe(true);
    await leader.close();
    // it comes into the feed that is open
    const notice = page.locator('main .one', { hasText: words });
    const sign = notice.getByRole('button', { name: '👍' });
    await sign.waitFor();
    const before = await sign.getAttribute('aria-pressed');
    await sign.click();
    await expect.poll(() => sign.getAttribute('aria-pressed')).not.toBe(before);
    await notice.getByRole('button', { name: 'देख लिया' }).click();
    await notice.waitFor({ state: 'detached' });
    await page.reload();
    await settle(page);
    await expect.poll(() => notice.count()).toBe(0);
  });

  test('opens from the last visit before the server has answered, then brings what is new', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.goto('/network?of=all');
    await page.locator('main article').first().waitFor();
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => (release = done));
    await device.route('**/api/v1/timelines/public*', async (route) => {
      await held;
      await route.continue();
    });
    const meanwhile = `इस बीच लिखा ${once()}`;
    await say(meanwhile);
    const from = Date.now();
    await page.goto('/network?of=all');
    await page.locator('main article').first().waitFor();
    const opened = Date.now() - from;
    expect(await card(meanwhile).count()).toBe(0);
    release();
    await page.getByRole('button', { name: /न(ए|या) संदेश/ }).click();
    await card(meanwhile).waitFor();
    await device.unroute('**/api/v1/timelines/public*');
    console.log(`the feed stood there after ${opened} ms, without an answer of the server`);
  });

  test('what others write meanwhile waits above, and nothing that is read moves', async () => {
    const listening = page.waitForEvent('websocket');
    await page.goto('/network?of=all');
    await (await listening).waitForEvent('framesent');
    const read = page.locator('main article').nth(2);
    await read.scrollIntoViewIfNeeded();
    const words = await read.innerText();
    const [first, second] = [`पहला ${once()}`, `दूसरा ${once()}`];
    await say(first);
    await say(second);
    const fresh = page.getByRole('button', { name: '2 नए संदेश' });
    await fresh.waitFor();
    await expect.poll(() => card(first).count()).toBe(0);
    expect(await read.innerText()).toBe(words);
    await fresh.click();
    await card(second).waitFor();
    await card(first).waitFor();
  });

  test('a changed status shows each of its editions', async () => {
    await page.goto(`/network/search?q=${encodeURIComponent('दावे-आपत्ति')}`);
    await card('दावे-आपत्ति').first().getByRole('link', { name: 'बदला गया' }).click();
    await page.getByRole('heading', { level: 1, name: 'बदलावों का इतिहास' }).waitFor();
    await page.getByText('कल सुबह 9 बजे सब बूथ सूचियाँ लेकर आएँ।').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test('people are found in both scripts, with the posts that they hold and a mark', async () => {
    for (const q of ['meena', 'मीना']) {
      await page.goto(`/network/search?q=${encodeURIComponent(q)}`);
      const row = page.locator('main a', { hasText: 'मीना कुमारी' }).first();
      await row.getByText('पद प्रमाणित').waitFor({ state: 'attached' });
      await row.getByText('विधानसभा अध्यक्ष').waitFor();
    }
    await page.locator('main a', { hasText: 'मीना कुमारी' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'मीना कुमारी' }).waitFor();
    await page.getByText('विधानसभा अध्यक्ष · गोरखपुर शहर').first().waitFor();
  });

  test('a unit has a page with what is said in its name, and who wrote it', async () => {
    await page.goto('/network/accounts/gorakhpur-shahar');
    await card('विधानसभा कार्यालय').getByText('मीना कुमारी ने लिखा').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test('a conversation among few is found again, and leads to its thread', async () => {
    await page.goto('/network');
    await page.getByRole('link', { name: 'आपसी बातें' }).click();
    await page.getByRole('heading', { level: 1, name: 'आपसी बातें' }).waitFor();
    await page.getByRole('link', { name: /मकान 14/ }).click();
    await page.getByRole('heading', { level: 1, name: 'बातचीत' }).waitFor();
    await card('मकान 14 वाले परिवार').getByText('केवल नामित').waitFor();
  });
});
