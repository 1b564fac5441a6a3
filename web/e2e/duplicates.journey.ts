import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';

interface Pair {
  score: number;
  one: { id: string; name: string; posts: unknown[] };
  other: { id: string; name: string; posts: unknown[] };
}

const CITY = '/units/243220000';

/** A leader finds one person in two records, compares, merges, and takes the merge apart again. */
describe('one person in two records at 360 px in Hindi', () => {
  let browser: Browser;
  let device: BrowserContext;
  let page: Page;
  let pair: Pair;

  beforeAll(async () => {
    browser = await openBrowser();
    device = await openDevice(browser);
  });
  afterAll(async () => browser.close());

  const pairs = async () =>
    (await (await device.request.get(`/api/org${CITY}/duplicates?limit=200`)).json()) as Pair[];
  const panel = () => page.locator('section.panel', { hasText: pair.other.name }).first();

  test('the district president opens the pairs of the city seat', async () => {
    page = await signInByLink(device, await personWith('District president'));
    await page.goto(CITY);
    await settle(page);
    await page.getByRole('link', { name: 'एक व्यक्ति, दो रिकॉर्ड?' }).click();
    await page.getByRole('heading', { level: 1, name: 'शायद एक ही व्यक्ति' }).waitFor();
    await page.getByRole('button', { name: 'पूरी विधानसभा जाँचें' }).click();
    await page.getByText('जाँच पूरी हुई।').waitFor();
    const found = (await pairs()).slice(0, 30);
    const free = found.find((one) => one.one.posts.length + one.other.posts.length === 0);
    expect(free).toBeDefined();
    pair = free as Pair;
    await panel().waitFor();
  });

  test('compares the two side by side', async () => {
    await panel().getByRole('button', { name: 'तुलना करें' }).click();
    await panel().getByText('कौन-सा रिकॉर्ड रहे').waitFor();
    await panel().getByText('दोनों नंबरों पर सूचना जाएगी').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });

  test('merges them', async () => {
    await panel().getByRole('button', { name: 'एक ही व्यक्ति हैं, मिलाएँ' }).click();
    await page.getByText('मिला दिए गए।').waitFor();
    const left = await pairs();
    expect(left.some((one) => one.one.id === pair.one.id && one.other.id === pair.other.id)).toBe(
      false,
    );
  });

  test('takes the merge apart again, and the pair is not proposed once more', async () => {
    const merges = page.locator('section.panel', { hasText: 'हाल में मिलाए गए' });
    await merges.getByRole('button', { name: 'फिर अलग करें' }).first().click();
    await page.getByText('फिर से दो रिकॉर्ड हैं').waitFor();
    for (const { id } of [pair.one, pair.other]) {
      const member = await device.request.get(`/api/org/members/24322/${id}?reason=journey`);
      expect(((await member.json()) as { id: string }).id).toBe(id);
    }
    const left = await pairs();
    expect(left.some((one) => one.one.id === pair.one.id && one.other.id === pair.other.id)).toBe(
      false,
    );
  });
});
