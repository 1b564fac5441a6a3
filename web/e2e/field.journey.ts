import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';
import { boothOf, openBooth, takeAlong } from './walking.ts';

const HERE = { latitude: 26.7512, longitude: 83.3631 };

/** What the phone has said aloud, as told to its system voice. */
const said = (page: Page): Promise<string> =>
  page.evaluate(() => (globalThis as unknown as { said: string[] }).said.join(' '));

describe('at the door', () => {
  let browser: Browser;
  let device: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    device = await openDevice(browser);
    await device.grantPermissions(['microphone', 'geolocation']);
    await device.setGeolocation(HERE);
    await device.addInitScript(() => {
      const spoken: string[] = [];
      Object.assign(globalThis, { said: spoken });
      speechSynthesis.speak = ({ text }) => void spoken.push(text);
    });
    page = await takeAlong(device, await personWith('Booth president'));
  });
  afterAll(async () => browser.close());

  test('the phone says in Hindi what to ask', async () => {
    await page.goto('/doors/phone');
    await page.getByLabel('बोलकर बताएँ').check();
    await openBooth(page);
    await page.locator('a.next').click();
    await page.locator('.outcomes').waitFor();
    expect(await said(page)).toMatch(/मकान .*। नमस्ते कहें/);
    await page.getByRole('button', { name: 'मुलाक़ात हुई' }).click();
    await expect.poll(() => said(page)).toContain('कौन-कौन मिले');
  });

  test('a survey asks on by what was answered, and a note is spoken', async () => {
    await page.locator('summary', { hasText: 'सर्वे' }).click();
    const tap = page.getByRole('group', { name: /घर में पानी का नल है/ });
    const sources = page.getByRole('group', { name: /पानी कहाँ से लाते हैं/ });
    await tap.getByText('नहीं').click();
    await sources.waitFor();
    await tap.getByText('हाँ').click();
    await sources.waitFor({ state: 'detached' });
    await page.getByLabel(/घर में कितने लोग रहते हैं/).fill('५');
    await page.getByRole('group', { name: /क्या सब बच्चे स्कूल जाते हैं/ }).waitFor();

    const sound = page.waitForResponse(
      (answer) => answer.url().includes('/canvass/voice-notes') && answer.ok(),
    );
    await page.getByRole('button', { name: 'बोलकर नोट' }).click();
    await page.getByRole('button', { name: /रोकें \((2|२) से/ }).click();
    await page.getByText('बोला हुआ नोट इस फ़ोन पर है').waitFor();
    const records = page.waitForRequest((request) => request.url().endsWith('/canvass/records'));
    await page.getByRole('button', { name: 'अगला घर' }).click();
    await records;
    await sound;
    await page.goto('/doors/work');
    await page.getByText('सब पहुँच गया').waitFor();
  });

  test('the nearest doors are theirs for the day, by where they stand', async () => {
    await openBooth(page);
    await page.getByRole('button', { name: /पास के .* घर आज मेरे/ }).click();
    await page.getByText(/घर आज आपके हैं/).waitFor();
    expect(await page.getByText('फ़ोन की जगह नहीं मिली').count()).toBe(0);
  });

  test('where women are enrolled by women, a man leaves the door to them', async () => {
    await page.goto('/doors');
    const booth = await boothOf(page);
    const { member } = (await (await device.request.get('/api/org/me')).json()) as {
      member: { gender: string };
    };
    const desk = await openDevice(browser);
    const leader = await signInByLink(desk, await personWith('Constituency president'));
    await leader.goto(`/units/${Math.floor(booth / 10_000) * 10_000}/turfs`);
    const asked = leader.waitForResponse((answer) => answer.url().endsWith('/women-by-women'));
    await leader.locator('main label', { hasText: 'हाँ' }).first().click();
    await asked;

    await page.goto('/doors');
    await openBooth(page);
    await page.locator('a.next').click();
    await page.getByRole('button', { name: 'मुलाक़ात हुई' }).click();
    await page.getByRole('button', { name: 'एक और: सदस्य बनना चाहते हैं' }).click();
    await page.getByText('वे खुद जुड़ें, अपने फ़ोन से').waitFor();
    expect(await page.getByText('महिला साथी जाएँगी').count()).toBe(
      member.gender === 'woman' ? 0 : 1,
    );
    await desk.close();
  });

  test('no page of the walk has an accessibility fault, in dark and large type too', async () => {
    await page.goto('/doors');
    const booth = await boothOf(page);
    const looks = [
      { language: 'hi', theme: 'light', typeSize: 'large' },
      { language: 'en', theme: 'dark', typeSize: 'normal' },
    ];
    const faults: string[] = [];
    for (const look of looks) {
      await page.evaluate((chosen) => {
        localStorage.setItem('preferences', JSON.stringify(chosen));
      }, look);
      for (const path of [
        '',
        `/${booth}`,
        `/${booth}?filter=suggested`,
        '/work',
        '/phone',
        `/${booth}/new`,
      ]) {
        await page.goto(`/doors${path}`);
        await settle(page);
        faults.push(...(await faultsOf(page)).map((fault) => `/doors${path} ${fault}`));
      }
      await page.goto(`/doors/${booth}`);
      await page.locator('a.next').click();
      await page.locator('.outcomes button').first().click();
      await page.locator('summary').first().click();
      faults.push(...(await faultsOf(page)).map((fault) => `at a door ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
