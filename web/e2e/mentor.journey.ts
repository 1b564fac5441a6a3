import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';
import { signInByCode } from './signing-in.ts';

/** A booth president leaves, hands over in writing and becomes a mentor; those above read the notes. */
describe('mentor hand-over at 360 px in Hindi', () => {
  let browser: Browser;
  let president: BrowserContext;
  let page: Page;
  let own: Page;
  let booth = '';
  let handOver = '';
  const elder = { name: '', phone: '' };

  beforeAll(async () => {
    browser = await openBrowser();
    president = await openDevice(browser);
  });
  afterAll(async () => browser.close());

  test('the district president finds a booth president who has accepted', async () => {
    page = await signInByLink(president, await personWith('District president'));
    await settle(page);
    const children = (await (
      await president.request.get('/api/org/units/243230000/strength/children')
    ).json()) as { unit: { id: number } }[];
    for (const { unit } of children) {
      const booths = (await (
        await president.request.get(`/api/org/units/${unit.id}/strength/children`)
      ).json()) as {
        unit: { id: number };
        figures: { presidents_proven: number; mentors: number };
      }[];
      const found = booths.find(
        (one) => one.figures.presidents_proven === 1 && one.figures.mentors === 0,
      );
      if (found) {
        booth = `/units/${found.unit.id}`;
        break;
      }
    }
    expect(booth).not.toBe('');
    await page.goto(booth);
    const row = page.locator('main .row', { hasText: 'बूथ अध्यक्ष' }).first();
    elder.name = (await row.locator('.name').innerText()).trim();
    await row.getByRole('link', { name: elder.name }).click();
    await page.getByRole('button', { name: 'काम के लिए बात करनी है' }).click();
    const call = page.locator('a[href^="tel:"]');
    await call.waitFor();
    elder.phone = (await call.getAttribute('href'))?.replace('tel:', '') ?? '';
    expect(elder.phone).toMatch(/^\+91\d{10}$/);
  });

  test('relieves with thanks, and the offer goes out', async () => {
    await page.goto(booth);
    await page
      .locator('main .row', { hasText: elder.name })
      .getByRole('button', { name: 'पदमुक्त करें' })
      .click();
    await page.getByLabel('कारण').fill('कार्यकाल पूरा हुआ');
    await page.getByText('मार्गदर्शक बनने का प्रस्ताव भेजें').waitFor();
    await page.locator('dialog').getByRole('button', { name: 'पदमुक्त करें' }).click();
    await page.getByText(`${elder.name} पदमुक्त हुए`).waitFor();
  });

  test('the elder opens the offer on an own phone and accepts', async () => {
    own = await signInByCode(await openDevice(browser), elder.phone);
    await own.getByRole('link', { name: 'देखें और जवाब दें' }).click();
    await own.getByRole('button', { name: 'हाँ, मार्गदर्शक' }).click();
    await own.getByText('अब आप मार्गदर्शक हैं।').waitFor();
    handOver = new URL(own.url()).pathname;
  });

  test('writes the notes and a visit', async () => {
    await own.getByLabel('किनसे मिलें').fill('विद्यालय के प्रधानाध्यापक से पहले मिलें');
    await own.getByLabel('किन बातों से सावधान').fill('बरसात में रास्ता बंद हो जाता है');
    await own.getByRole('button', { name: 'नोट सहेजें' }).click();
    await own.getByText('नोट सहेज लिए गए।').waitFor();
    await own.getByRole('button', { name: 'दौरा लिखें' }).click();
    await own.getByLabel('कहाँ', { exact: true }).fill('पंचायत भवन');
    await own.getByLabel('क्या सलाह दी').fill('महिलाओं की बैठक अलग रखें');
    await own.getByRole('button', { name: 'दौरा सहेजें' }).click();
    await own.getByText('पंचायत भवन').waitFor();
  });

  test('reads the letter of thanks', async () => {
    await own.getByRole('link', { name: 'धन्यवाद पत्र' }).click();
    await own.getByText(`आदरणीय ${elder.name} जी`).waitFor();
  });

  test('the district president reads the notes', async () => {
    await page.goto(`${booth}/hand-overs`);
    await page.getByText(elder.name).first().click();
    await page.getByText('विद्यालय के प्रधानाध्यापक से पहले मिलें').waitFor();
    await page.getByText('महिलाओं की बैठक अलग रखें').waitFor();
    expect(new URL(page.url()).pathname).toBe(handOver);
  });
});
