import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';
import { signInByCode } from './signing-in.ts';

interface Board {
  figures: { presidents_claimed: number; presidents_proven: number; workers: number };
}

/** The president of a district finds an empty booth and fills it; the board moves. */
describe('appointing a booth president at 360 px in Hindi', () => {
  let browser: Browser;
  let president: BrowserContext;
  let page: Page;
  let district: number;
  let before: Board['figures'];
  let booth = '';
  const appointee = { name: '', phone: '', worker: false };

  const board = async (): Promise<Board['figures']> => {
    const answer = await president.request.get(`/api/org/units/${district}/strength`);
    return ((await answer.json()) as Board).figures;
  };

  beforeAll(async () => {
    browser = await openBrowser();
    president = await openDevice(browser);
  });
  afterAll(async () => browser.close());

  test('the district president signs in and sees how many booths have nobody', async () => {
    page = await signInByLink(president, await personWith('District president'));
    await settle(page);
    const me = await (await president.request.get('/api/org/me')).json();
    district = (me as { unit: { id: number } }).unit.id;
    before = await board();
    await page.locator('main').getByText('बूथों पर अध्यक्ष नहीं').first().waitFor();
  });

  test('the president sees which booths have nobody', async () => {
    await page.getByRole('link', { name: 'बूथों पर अध्यक्ष नहीं' }).click();
    await page.getByRole('heading', { level: 1, name: 'खाली पद' }).waitFor();
    await page.locator('main li a.row').first().waitFor();
  });

  test('the president chooses a member, confirms, and is told what comes next', async () => {
    await page.locator('main li a.row').first().click();
    await page.getByRole('heading', { level: 1, name: 'बूथ अध्यक्ष नियुक्त करें' }).waitFor();
    await settle(page);
    // Search a little wider than the booth: an empty booth may have no member of its own.
    await page.getByRole('button', { name: 'किसी और को खोजें' }).click();
    await page.locator('.scopes button', { hasText: 'विधानसभा' }).click();
    const person = page.locator('main li button.row').first();
    await person.waitFor();
    appointee.name = (await person.locator('.title').innerText()).trim();
    await person.click();
    await page.getByRole('button', { name: `${appointee.name} को नियुक्त करें` }).click();
    await page.getByText('पद का प्रस्ताव भेजा गया').waitFor();
    await page.getByRole('link', { name: 'इकाई पर लौटें' }).click();
    await page.getByText('स्वीकृति बाकी').first().waitFor();
    booth = new URL(page.url()).pathname;
  });

  test('the board counts the appointment as claimed, not as proven', async () => {
    await expect.poll(board, { timeout: 10_000 }).toMatchObject({
      presidents_claimed: before.presidents_claimed + 1,
      presidents_proven: before.presidents_proven,
    });
  });

  test('the president opens the person’s record, which says that the look is kept', async () => {
    await page.getByRole('link', { name: appointee.name }).first().click();
    await page.getByRole('button', { name: 'काम के लिए बात करनी है' }).click();
    await page.getByText('आपका यह देखना दर्ज हुआ है').waitFor();
    const call = await page.locator('a[href^="tel:"]').getAttribute('href');
    appointee.phone = call?.replace('tel:', '') ?? '';
    expect(appointee.phone).toMatch(/^\+91\d{10}$/);
    const record = new URL(page.url()).pathname;
    const member = await president.request.get(`/api/org${record}?reason=journey`);
    appointee.worker = ((await member.json()) as { worker: boolean }).worker;
  });

  test('the appointee signs in on an own phone by code and accepts', async () => {
    const phone = await openDevice(browser);
    const own = await signInByCode(phone, appointee.phone);
    await own.getByRole('link', { name: 'देखें और जवाब दें' }).first().click();
    await own.getByRole('heading', { level: 1, name: 'बूथ अध्यक्ष' }).waitFor();
    await own.getByText('इस पद पर आप').waitFor();
    await own.getByRole('button', { name: 'पद स्वीकार करें' }).click();
    await own.getByText('बधाई! अब यह पद आपका है।').waitFor();
    await own.getByRole('link', { name: 'मेरा पदाधिकारी कार्ड' }).click();
    await own.getByText('मान्य', { exact: true }).waitFor();
    await phone.close();
  });

  test('the board moves: one more president is proven', async () => {
    await expect.poll(board, { timeout: 10_000 }).toMatchObject({
      presidents_proven: before.presidents_proven + 1,
    });
    await page.getByRole('link', { name: 'बोर्ड', exact: true }).first().click();
    await settle(page);
    const proven = new Intl.NumberFormat('en-IN').format(before.presidents_proven + 1);
    await page.locator('.pair').first().filter({ hasText: proven }).waitFor();
  });

  test('the president relieves the holder with a reason, and the booth is empty again', async () => {
    await page.goto(booth);
    const row = page.locator('main .row', { hasText: appointee.name });
    await row.getByRole('button', { name: 'पदमुक्त करें' }).click();
    await page.getByLabel('कारण').fill('यात्रा पूरी हुई');
    await page.locator('dialog').getByRole('button', { name: 'पदमुक्त करें' }).click();
    await page.getByText(`${appointee.name} पदमुक्त हुए`).waitFor();
    // whoever accepted a post has become a worker, and stays one
    const after = { ...before, workers: before.workers + (appointee.worker ? 0 : 1) };
    await expect.poll(board, { timeout: 10_000 }).toEqual(after);
  });
});
