import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { DESK, openBrowser, openDevice, PHONE, settle, type Look } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';
import { screensOf, signedOutScreens, screensOfTheState } from './screens.ts';

/** How far the page can be pushed sideways, which it never should. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const looks: [string, Look][] = [
  ['a phone in Hindi, light', { viewport: PHONE, language: 'hi', theme: 'light' }],
  ['a phone in Hindi, large type', { viewport: PHONE, language: 'hi', typeSize: 'large' }],
  ['a phone in English, dark', { viewport: PHONE, language: 'en', theme: 'dark' }],
  ['a desk in Hindi, dark', { viewport: DESK, language: 'hi', theme: 'dark' }],
  ['a desk in English, light', { viewport: DESK, language: 'en', theme: 'light' }],
];

test('the check itself finds grey letters on white and a picture without words', async () => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.setContent(
    '<main><h1>x</h1><p style="color:#ccc;background:#fff">grey</p><img></main>',
  );
  const found = (await faultsOf(page)).join(' ');
  expect(found).toContain('color-contrast');
  expect(found).toContain('image-alt');
  await browser.close();
});

describe.each(looks)('on %s', (_, look) => {
  let browser: Browser;
  let device: BrowserContext;

  beforeAll(async () => {
    browser = await openBrowser();
    device = await openDevice(browser, look);
  });
  afterAll(async () => browser.close());

  const check = async (page: Page, paths: string[]) => {
    const faults: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      await settle(page);
      faults.push(...(await faultsOf(page)).map((fault) => `${path} ${fault}`));
      const width = await overflow(page);
      const refused = await page.locator('main [role=alert]').allInnerTexts();
      faults.push(...refused.map((words) => `${path} shows a problem: ${words}`));
      if (width > 0) faults.push(`${path} is ${width} px too wide`);
    }
    return faults;
  };

  test('no screen before sign-in has an accessibility fault or scrolls sideways', async () => {
    expect(await check(await device.newPage(), signedOutScreens)).toEqual([]);
  });

  test('no screen of a district president has an accessibility fault or scrolls sideways', async () => {
    const page = await signInByLink(device, await personWith('District president'));
    const ask = async <T>(path: string) =>
      (await device.request.get(`/api/org${path}`)).json() as Promise<T>;
    const me = await ask<{ unit: { id: number } }>('/me');
    const [member] = await ask<
      { id: string; constituency_id: number; home_unit: { id: number } }[]
    >(`/members?unit=${me.unit.id}&limit=1`);
    if (!member) throw new Error('The district has no member');
    const key = `${member.constituency_id}/${member.id}`;
    expect(await check(page, screensOf(me.unit.id, member.home_unit.id, key))).toEqual([]);
  });

  test('no screen of the state president has an accessibility fault or scrolls sideways', async () => {
    const page = await signInByLink(device, await personWith('State president'));
    expect(await check(page, screensOfTheState)).toEqual([]);
  });

  test('no step on the way has an accessibility fault', async () => {
    const page = await signInByLink(device, await personWith('Has an offer to accept'));
    const faults: string[] = [];
    const look = async (step: string) => {
      await settle(page);
      faults.push(...(await faultsOf(page)).map((fault) => `${step} ${fault}`));
    };
    await page.locator('article a.button').first().click();
    await page.locator('.answers').waitFor();
    await look('offer');
    await page.locator('.answers button').last().click();
    await page.locator('dialog[open]').waitFor();
    await look('declining');

    await device.clearCookies();
    await page.goto('/sign-in');
    // Any number gets this far, and a fresh one is never over the limit of codes an hour.
    await page.locator('input[type=tel]').fill(`98${Math.random().toFixed(8).slice(2)}`);
    await page.locator('form button[type=submit]').click();
    await page.locator('input[autocomplete=one-time-code]').waitFor();
    await look('code');
    expect(faults).toEqual([]);
  });
});
