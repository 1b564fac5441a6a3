import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';
import { overflow } from './joining.ts';
import { once, writeAs } from './networking.ts';

/** Two members: one writes to the other alone, is blocked and let in again; and what a composer refuses. */
describe('between two members', () => {
  let browser: Browser;
  let device: BrowserContext;
  let page: Page;
  let other: BrowserContext;
  let theirs: Page;
  let handle: string;
  let ownHandle: string;

  const handleOf = async (on: BrowserContext) => {
    const answer = await on.request.get('/api/v1/accounts/verify_credentials');
    return ((await answer.json()) as { acct: string }).acct;
  };

  beforeAll(async () => {
    browser = await openBrowser();
    device = await openDevice(browser);
    other = await openDevice(browser);
    page = await signInByLink(device, await personWith('Booth committee member'));
    theirs = await signInByLink(other, await personWith('Booth president'));
    handle = await handleOf(other);
    ownHandle = await handleOf(device);
  });
  afterAll(async () => browser.close());

  const card = (on: Page, text: string) => on.locator('main article', { hasText: text });
  const field = () => page.getByLabel('आप क्या कहना चाहते हैं?');
  const send = () => page.locator('main form button[type=submit]');

  test('one writes to a person from their page, and they alone find it', async () => {
    const text = `केवल आपसे ${once()}`;
    await page.goto(`/network/accounts/${handle}`);
    await page.getByRole('link', { name: 'केवल इन्हें लिखें' }).click();
    await page.getByRole('heading', { level: 1, name: 'एक व्यक्ति को लिखें' }).waitFor();
    expect(await page.locator('main input[type=radio]').count()).toBe(0);
    await field().fill(text);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/statuses'));
    await send().click();
    expect(await (await kept).json()).toMatchObject({ visibility: 'direct' });
    await page.getByRole('heading', { level: 1, name: 'आपसी बातें' }).waitFor();
    await theirs.goto('/network/conversations');
    const talk = theirs.locator('main li', { hasText: text });
    await talk.getByText('नया', { exact: true }).waitFor();
    expect(await overflow(theirs)).toBeLessThanOrEqual(0);
    const read = theirs.waitForResponse((answer) => answer.url().endsWith('/read'));
    await talk.getByRole('link').click();
    expect((await read).status()).toBe(200);
    await theirs.goto('/network/conversations');
    await talk.waitFor();
    await expect.poll(() => talk.getByText('नया', { exact: true }).count()).toBe(0);
    const stranger = await openDevice(browser);
    const third = await signInByLink(stranger, await personWith('Booth mentor'));
    await third.goto('/network/conversations');
    await settle(third);
    expect(await third.getByText(text).count()).toBe(0);
    await stranger.close();
  });

  test('a conversation is removed for oneself, and comes back when the other writes again', async () => {
    await theirs.goto('/network/conversations');
    const mine = theirs.locator('main li', { hasText: 'केवल आपसे' }).first();
    const text = (await mine.locator('[dir=auto]').innerText()).trim();
    const talk = theirs.locator('main li', { hasText: text });
    await talk.getByRole('button', { name: /से बातचीत हटाएँ/ }).click();
    await theirs.getByRole('dialog').getByText('उनके पास रहेंगी').waitFor();
    await theirs.getByRole('dialog').getByRole('button', { name: 'बातचीत हटाएँ' }).click();
    await talk.waitFor({ state: 'detached' });
    await page.goto('/network/conversations');
    await page.locator('main li', { hasText: text }).getByRole('link').click();
    await card(page, text).getByRole('link', { name: 'जवाब' }).click();
    const more = `और सुनिए ${once()}`;
    await field().fill(more);
    const sent = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/statuses'));
    await send().click();
    expect((await sent).status()).toBe(200);
    // it comes into the list that is open
    const again = theirs.locator('main li', { hasText: more });
    await again.getByText('नया', { exact: true }).waitFor();
  });

  test('who is blocked vanishes at once, may not write, and comes back', async () => {
    const text = `रोक के पहले ${once()}`;
    await writeAs(other, text);
    await page.goto('/network?of=all');
    await card(page, text).waitFor();
    await page.goto(`/network/accounts/${handle}`);
    await page.getByRole('button', { name: 'रोकें', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'रोकें', exact: true }).click();
    await page.getByRole('button', { name: 'रोक हटाएँ' }).waitFor();
    const asked = page.waitForResponse((answer) => answer.url().includes('/timelines/public'));
    await page.goto('/network?of=all');
    await asked;
    await settle(page);
    await expect.poll(() => card(page, text).count()).toBe(0);
    await page.goto(`/network/write?to=${handle}`);
    await page.getByText('लिखने के लिए पहले रोक हटाएँ').waitFor();
    expect(await field().count()).toBe(0);
    await theirs.goto(`/network/write?to=${ownHandle}`);
    await theirs.getByText('उन्होंने आपको रोका है').waitFor();
    expect(await theirs.locator('main textarea').count()).toBe(0);
    await page.goto(`/network/accounts/${handle}`);
    await page.getByRole('button', { name: 'रोक हटाएँ' }).click();
    await page.getByRole('button', { name: 'रोकें', exact: true }).waitFor();
    await page.goto('/network?of=all');
    // it is newer than what stood there, so it waits above
    await page.getByRole('button', { name: /न(ए|या) संदेश/ }).click();
    await card(page, text).waitFor();
  });

  test('a composer says what is too much, what is of the wrong kind, and sends nothing that is empty', async () => {
    await page.goto('/network/write');
    await settle(page);
    expect(await send().isDisabled()).toBe(true);
    await field().fill('क'.repeat(1003));
    await page.getByText(/अक्षर अधिक हैं/).waitFor();
    expect(await send().isDisabled()).toBe(true);
    await page.locator('input[type=file]').setInputFiles({
      name: 'drawing.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    });
    await page.getByText('ऐसी फ़ाइल नहीं जा सकती').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await field().fill('अब ठीक');
    await expect.poll(() => send().isDisabled()).toBe(false);
    await page.getByRole('button', { name: 'मसौदा हटाएँ' }).click();
    expect(await send().isDisabled()).toBe(true);
  });
});
