import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';
import { signInByCode } from './signing-in.ts';

const SECTOR_POST = 'sector_in_charge';

interface Seat {
  post_type: { code: string };
  seat: number;
  holder: unknown;
  may_appoint: boolean;
}
interface Vacancy {
  unit: { id: number };
  seat: number;
}
interface Row {
  member: { id: string; name: string };
}

/** A sector in-charge of 60 at most, an elector there, approved by the district's president. */
describe('appointing against a rule at 360 px in Hindi', () => {
  let browser: Browser;
  let device: BrowserContext;
  let page: Page;
  let sector = 0;
  let name = '';

  const json = async <T>(path: string): Promise<T> =>
    (await (await device.request.get(`/api/org${path}`)).json()) as T;

  beforeAll(async () => {
    browser = await openBrowser();
    device = await openDevice(browser);
  });
  afterAll(async () => browser.close());

  test('the district president sees an order with its reasons', async () => {
    page = await signInByLink(device, await personWith('District president'));
    await settle(page);
    const me = await json<{ unit: { id: number } }>('/me');
    const vacancies = await json<Vacancy[]>(
      `/units/${me.unit.id}/vacancies?post_type=${SECTOR_POST}`,
    );
    sector = vacancies[0]?.unit.id ?? 0;
    expect(sector).toBeGreaterThan(0);
    await page.goto(`/units/${sector}/appoint/${SECTOR_POST}/1`);
    await page.getByRole('heading', { name: 'सुझाए गए नाम' }).waitFor();
    await page.getByText('इसी सेक्टर से').first().waitFor();
  });

  test('whom the rules keep out is named with the reason', async () => {
    await page.getByRole('button', { name: 'जिनके लिए नियम रोकते हैं' }).click();
    await page.getByRole('heading', { name: 'नियम इन्हें रोकते हैं' }).waitFor();
    const rows = await json<Row[]>(`/units/${sector}/posts/${SECTOR_POST}/refused?limit=15`);
    name = rows[0]?.member.name ?? '';
    await page.getByText('60 वर्ष से ज़्यादा नहीं').first().waitFor();
  });

  test('all broken rules are shown before anything happens, and an exception needs a reason', async () => {
    const panel = page.locator('section', {
      has: page.getByRole('heading', { name: 'नियम इन्हें रोकते हैं' }),
    });
    const row = panel.locator('button.row', { hasText: '60 वर्ष से ज़्यादा नहीं' }).last();
    name = (await row.locator('.title').innerText()).trim();
    await row.click();
    await page.getByText('नियम जो टूटेंगे').waitFor();
    await page.getByRole('button', { name: 'छूट देकर नियुक्त करें' }).click();
    await page.getByText('यह भरना ज़रूरी है').waitFor();
    const seats = await json<Seat[]>(`/units/${sector}/posts`);
    expect(seats.find((seat) => seat.post_type.code === SECTOR_POST)?.holder).toBeNull();
  });

  test('with a reason the appointment is made, and the reason stands with it', async () => {
    await page.getByLabel('फिर भी क्यों?').fill('पूरे सेक्टर का भरोसा इन्हीं पर है');
    await page.getByRole('button', { name: 'छूट देकर नियुक्त करें' }).click();
    await page.getByText('पद का प्रस्ताव भेजा गया').waitFor();
    await page.getByRole('link', { name: 'इकाई पर लौटें' }).click();
    await page.getByText('पूरे सेक्टर का भरोसा इन्हीं पर है').waitFor();
  });

  test('the appointee answers what the post asks, and accepts', async () => {
    await page.getByRole('link', { name }).first().click();
    await page.getByRole('button', { name: 'काम के लिए बात करनी है' }).click();
    const call = await page.locator('a[href^="tel:"]').getAttribute('href');
    const phone = await openDevice(browser);
    const own = await signInByCode(phone, call?.replace('tel:', '') ?? '');
    await own.getByRole('link', { name: 'देखें और जवाब दें' }).first().click();
    await own.getByText('क्या आप सरकारी सेवा में हैं?').waitFor();
    await own.getByRole('button', { name: 'पद स्वीकार करें' }).click();
    await own.getByText('यह भरना ज़रूरी है').first().waitFor();
    await own.getByText('नहीं', { exact: true }).first().click();
    await own.getByRole('button', { name: 'पद स्वीकार करें' }).click();
    await own.getByText('बधाई! अब यह पद आपका है।').waitFor();
    await phone.close();
  });
});
