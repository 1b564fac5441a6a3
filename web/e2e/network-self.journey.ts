import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { overflow } from './joining.ts';
import { once, readerAndWriter, writeAs } from './networking.ts';

/** What a member says of themselves, and about what they want to read. */
describe('one’s own page and one’s own subjects', () => {
  let browser: Browser;
  let device: BrowserContext;
  let page: Page;
  let writer: BrowserContext;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ device, page, writer } = await readerAndWriter(browser));
  });
  afterAll(async () => browser.close());

  const say = (status: string) => writeAs(writer, status);

  test('a tag that one follows comes home, and no more when it is let go', async () => {
    const tag = `विषय${once()}`;
    const text = `पानी की बात #${tag}`;
    await say(text);
    const home = async () => {
      const found = await device.request.get('/api/v1/timelines/home?limit=40');
      return ((await found.json()) as { content: string }[]).some(({ content }) =>
        content.includes(tag),
      );
    };
    expect(await home()).toBe(false);
    await page.goto(`/network/tags/${encodeURIComponent(tag)}`);
    await page.getByRole('button', { name: 'विषय फ़ॉलो करें' }).click();
    await page.getByRole('button', { name: 'फ़ॉलो हटाएँ' }).waitFor();
    expect(await home()).toBe(true);
    await page.getByRole('button', { name: 'फ़ॉलो हटाएँ' }).click();
    await page.getByRole('button', { name: 'विषय फ़ॉलो करें' }).waitFor();
    expect(await home()).toBe(false);
  });

  test('what one says of oneself is read by others, beside the posts that nobody can write', async () => {
    const about = `खेती और बूथ ${once()}`;
    await page.goto('/network');
    await page.getByRole('button', { name: 'और', exact: true }).first().click();
    await page.getByRole('link', { name: 'मेरा पन्ना' }).click();
    await page.getByRole('link', { name: 'परिचय बदलें' }).click();
    await page.getByText('यहाँ नहीं लिखा जा सकता').waitFor();
    await page.getByLabel('आपके बारे में').fill(about);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'बदलाव सहेजें' }).click();
    await page.getByText(about).waitFor();
    const own = await device.request.get('/api/v1/accounts/verify_credentials');
    const { acct } = (await own.json()) as { acct: string };
    const seen = await writer.request.get(`/api/v1/accounts/lookup?acct=${acct}`);
    expect(((await seen.json()) as { note: string }).note).toContain(about);
  });
});
