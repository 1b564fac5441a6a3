import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';

interface Board {
  progress: { target: number; women_target: number };
  difference: number;
  children: { unit: { id: number; level: string }; progress: { target: number } }[];
}

/** The president of a constituency makes a drive, which is shared out down to the booths, and corrects one. */
describe('a drive at 360 px in Hindi', () => {
  let browser: Browser;
  let president: BrowserContext;
  let page: Page;
  let seat = 0;
  let drive = '';

  const board = async (unit: number): Promise<Board> => {
    const answer = await president.request.get(`/api/org/units/${unit}/drives/${drive}`);
    return (await answer.json()) as Board;
  };

  beforeAll(async () => {
    browser = await openBrowser();
    president = await openDevice(browser);
  });
  afterAll(async () => browser.close());

  test('the president makes a drive and sees it shared out', async () => {
    page = await signInByLink(president, await personWith('Constituency president'));
    const me = await (await president.request.get('/api/org/me')).json();
    seat = (me as { unit: { id: number } }).unit.id;
    await page.goto(`/units/${seat}/drives`);
    await page.getByRole('link', { name: 'नया अभियान' }).click();
    await page.getByRole('button', { name: 'बनाएँ और बाँटें' }).click();
    await page.getByText('यह भरना ज़रूरी है।').first().waitFor();
    await page.getByLabel('अभियान का नाम').fill('घर-घर नए साथी');
    await page.getByLabel('कुल लक्ष्य').fill('1003');
    await page.getByRole('button', { name: 'बनाएँ और बाँटें' }).click();
    await page.getByRole('heading', { level: 1, name: 'घर-घर नए साथी' }).waitFor();
    await page.getByRole('button', { name: 'लक्ष्य बदलें' }).first().waitFor();
    drive = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const shared = await board(seat);
    expect(shared.progress).toMatchObject({ target: 1003, women_target: 502 });
    expect(shared.children.reduce((sum, child) => sum + child.progress.target, 0)).toBe(1003);
  });

  test('a correction of one unit is balanced by those beside it', async () => {
    const before = await board(seat);
    await page.getByRole('button', { name: 'लक्ष्य बदलें' }).first().click();
    const field = page.locator('dialog').getByLabel('कुल लक्ष्य');
    const wanted = Number(await field.inputValue()) + 2;
    await field.fill(String(wanted));
    await page.locator('dialog').getByRole('button', { name: 'सहेजें' }).click();
    await page.getByText('लक्ष्य बदल गया').waitFor();
    await page.getByText('हाथ से', { exact: true }).first().waitFor();
    const after = await board(seat);
    expect(after.difference).toBe(0);
    expect(after.progress.target).toBe(before.progress.target);
    expect(after.children.map((child) => child.progress.target)).toContain(wanted);
  });

  test('a worker sees that they chose to work, and the drive of their booth', async () => {
    const member = await openDevice(browser);
    const own = await signInByLink(member, await personWith('Booth committee member'));
    await settle(own);
    await own.goto('/me');
    await own.getByText('आप कार्यकर्ता हैं').waitFor();
    await own.goto('/');
    await own.getByRole('heading', { name: 'घर-घर नए साथी' }).waitFor();
    await own.getByText('आपके बूथ पर').first().waitFor();
    await member.close();
  });

  test('the drive ends when the president says so', async () => {
    await page.goto(`/units/${seat}/drives/${drive}`);
    await page.getByRole('button', { name: 'आज समाप्त करें' }).click();
    await page.locator('dialog').getByRole('button', { name: 'आज समाप्त करें' }).click();
    await expect
      .poll(() => page.getByRole('button', { name: 'लक्ष्य बदलें' }).count(), { timeout: 10_000 })
      .toBe(0);
  });
});
