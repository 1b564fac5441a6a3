import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';
import { boothOf, leaveDoor, openBooth, takeAlong } from './walking.ts';

const HERE = { latitude: 26.7512, longitude: 83.3631 };

/** What the phone has said aloud, as told to its system voice. */
const said = (page: Page): Promise<string> =>
  page.evaluate(() => (globalThis as unknown as { said: string[] }).said.join(' '));

async function wantsToJoin(page: Page): Promise<void> {
  await openBooth(page);
  await page.locator('a.next').click();
  await page.getByRole('button', { name: 'मुलाक़ात हुई' }).click();
  await page.getByRole('button', { name: 'एक और: सदस्य बनना चाहते हैं' }).click();
  await page.getByText('वे खुद जुड़ें, अपने फ़ोन से').waitFor();
}

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
    await expect.poll(() => said(page)).toMatch(/मकान .*। नमस्ते कहें/);
    await page.getByRole('button', { name: 'मुलाक़ात हुई' }).click();
    await expect.poll(() => said(page)).toContain('कौन-कौन मिले');
  });

  test('a survey asks on by what was answered, and a note is spoken', async () => {
    await page.locator('summary', { hasText: 'सर्वे' }).click();
    const tap = page.getByRole('group', { name: /घर में पानी का नल है/ });
    const sources = page.getByRole('group', { name: /पानी कहाँ से लाते हैं/ });
    await tap.getByText('नहीं').click();
    await sources.getByRole('checkbox').first().check();
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
    // what is not asked any more is not sent
    expect(await leaveDoor(page)).toMatch(/"answers":{"water":"yes","\w+":"5"}/);
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
    const desk = await openDevice(browser);
    const leader = await signInByLink(desk, await personWith('Constituency president'));
    await leader.goto(`/units/${Math.floor(booth / 10_000) * 10_000}/turfs`);
    // the page's own reading has the same address
    const asked = leader.waitForResponse(
      (answer) =>
        answer.url().endsWith('/women-by-women') &&
        answer.request().method() !== 'GET' &&
        answer.ok(),
    );
    await leader.locator('main label', { hasText: 'हाँ' }).first().click();
    await asked;
    await desk.close();

    // she is a woman, he is a man
    await page.goto('/doors');
    await wantsToJoin(page);
    expect(await page.getByText('महिला साथी जाएँगी').count()).toBe(0);
    const his = await openDevice(browser);
    const man = await takeAlong(his, await personWith('Booth committee member'));
    await wantsToJoin(man);
    // whatever was counted at his next door, there is a young woman now
    await man.getByRole('button', { name: 'एक और: महिलाएँ 18–35' }).click();
    await man.getByText('महिला साथी जाएँगी').waitFor();
    await his.close();
  });

  test('a wrong entry is corrected from its door', async () => {
    await openBooth(page);
    const door = await page.locator('a.next').getAttribute('href');
    await page.locator('a.next').click();
    await page.getByRole('button', { name: 'ताला', exact: true }).click();
    await page.waitForURL((url) => url.pathname !== door);
    await page.goto(door ?? '');
    await page.getByRole('link', { name: 'सुधारें' }).click();
    await page.getByText('आप एक दर्ज की हुई बात सुधार रहे हैं').waitFor();
    await page.getByRole('button', { name: 'बात नहीं करनी' }).click();
    await leaveDoor(page);
    await page.goto('/doors/work');
    await page.getByText('सुधार: बात नहीं करनी').waitFor();
    await page.getByText('सब पहुँच गया').waitFor();
  });

  test('a name is kept with a yes, hidden by the eye, and never shown without internet', async () => {
    await openBooth(page);
    await page.locator('a.next').click();
    await page.getByRole('button', { name: 'मुलाक़ात हुई' }).click();
    await page.locator('summary', { hasText: 'इस घर के नाम' }).click();
    await page.getByLabel('नाम', { exact: true }).fill('सुशीला यादव');
    await page.getByText('मैंने यह सुनाया, और इस व्यक्ति ने खुद हाँ कहा').click();
    await device.setOffline(true);
    await page.getByRole('button', { name: 'नाम रखें' }).click();
    const name = page.locator('.here strong', { hasText: 'सुशीला यादव' });
    await name.waitFor();
    await page.getByRole('button', { name: 'नाम छिपाएँ' }).click();
    await name.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'नाम दिखाएँ' }).click();
    await name.waitFor();
    await page.getByText('रखे हुए नाम इंटरनेट होने पर ही दिखते हैं।').waitFor();
    await device.setOffline(false);
    // delivered: it stands on this phone alone no more
    await page.locator('.here').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'नाम देखें' }).click();
    await page.locator('details li strong', { hasText: 'सुशीला यादव' }).waitFor();
  });

  test('whoever wishes no visit is left alone at once, and offline', async () => {
    await openBooth(page);
    const door = (await page.locator('a.next').getAttribute('href')) ?? '';
    await device.setOffline(true);
    await page.locator('a.next').click();
    await page.getByRole('button', { name: 'इन्होंने कहा: फिर न आएँ' }).click();
    await page.getByRole('button', { name: 'हाँ, फिर कोई न जाए' }).click();
    await page.locator('a.next').waitFor();
    expect(await page.locator('a.next').getAttribute('href')).not.toBe(door);
    await page.goto(door);
    await page.getByText('यहाँ न जाएँ').waitFor();
    expect(await page.locator('.outcomes').count()).toBe(0);
    await device.setOffline(false);
    await page.goto('/doors/work');
    await page.getByText('सब पहुँच गया').waitFor();
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
