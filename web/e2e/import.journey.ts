import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK, openBrowser, openDevice } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';

// Seat 155 is in order; in seat 154 a number stands twice, so that the whole seat is held back.
const booths = `constituency,booth number,booth name,electors
155,9001,"प्राथमिक विद्यालय नमूना, कक्ष 1",812
155,9002,Primary School Namuna Room 2,1104
154,9003,In order but held back,900
154,9004,The same number,900
154,9004,The same number again,900
999,1,A constituency that is not there,700
`;

describe('importing booths', () => {
  let browser: Browser;
  let device: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    device = await openDevice(browser, { viewport: DESK });
    page = await signInByLink(device, await personWith('State president'));
  });
  afterAll(async () => browser.close());

  const choose = async (name: string, content: string) => {
    await page.goto('/imports/new');
    const buffer = Buffer.from(content, 'utf8');
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  };

  test('shows what a file would change, and each refused row with its line and reason', async () => {
    await choose('namuna.csv', booths);
    await page.getByText('हिसाब तैयार है। अभी कुछ लिखा नहीं गया।').waitFor();
    const text = () => page.locator('main').innerText();
    await expect.poll(text).toContain('नहीं ली गई पंक्तियाँ');
    await expect.poll(text).toMatch(/पंक्ति 5\s+यही बूथ पंक्ति 6 में भी है/);
    await expect.poll(text).toMatch(/पंक्ति 7\s+ऐसी कोई विधानसभा नहीं है/);
    await expect.poll(text).toContain('रुके हुए');
  });

  test('the preview can be left and found again in the list', async () => {
    await page.goto('/imports');
    await page.getByRole('link', { name: 'namuna.csv' }).first().click();
    await page.getByText('हिसाब तैयार है').waitFor();
  });

  test('a file that is no list of booths is refused with its reason', async () => {
    await choose('kavita.csv', 'यह कोई सूची नहीं है\nबस कुछ पंक्तियाँ हैं\n');
    await page.getByText('फ़ाइल नहीं ली गई। कुछ भी बदला नहीं।').waitFor();
  });
});
