import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK, openBrowser, openDevice, settle } from './browser.ts';
import { codeSentTo, personWith, signInByLink, textSentTo } from './demonstration.ts';

// A name of four random letters, so that it is found again however often this has run.
const letters = 'कखगचजटडतदनपबमरलवसह';
const pick = () => letters[Math.floor(Math.random() * letters.length)] ?? 'क';
const newName = () => `${pick()}${pick()}${pick()}${pick()} परीक्षक`;
const newPhone = () => `+9198${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;

/** Fills in the form that is open, types the code that came, and is a member. */
async function joinOn(page: Page, name: string, phone: string): Promise<void> {
  await page.getByLabel('आपका नाम').fill(name);
  await page.getByLabel('महिला').check();
  await page.getByLabel('जन्म का वर्ष').fill('1999');
  await page.getByLabel('आपका मोबाइल नंबर').fill(phone);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'मुझे कोड भेजें' }).click();
  await page.getByLabel('कोड', { exact: true }).fill(await codeSentTo(phone));
  await page.getByRole('button', { name: 'जुड़ें' }).click();
  await page.getByRole('heading', { name: 'आप जुड़ गए' }).waitFor();
}

/** How far the page can be pushed sideways, which it never should. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** A citizen joins on a phone of their own, by the link that a booth president gave. */
describe('joining by invitation', () => {
  const name = newName();
  const phone = newPhone();

  let browser: Browser;
  let president: BrowserContext;
  let page: Page;
  let link = '';

  beforeAll(async () => {
    browser = await openBrowser();
    president = await openDevice(browser);
    page = await signInByLink(president, await personWith('Booth president'));
  });
  afterAll(async () => browser.close());

  test('the booth president shows a QR code and its link', async () => {
    await page.getByRole('link', { name: 'संगठन', exact: true }).last().click();
    await page.getByRole('link', { name: 'सदस्य जोड़ें' }).click();
    await page.getByRole('img', { name: 'में जुड़ने का QR' }).waitFor();
    link = await page.locator('a.url').innerText();
    expect(new URL(link).pathname).toMatch(/^\/join\/\w+/);
    await page.getByText('अभी कोई नहीं जुड़ा').waitFor();
  });

  test('a citizen joins on an own phone, with an own code', async () => {
    const own = await openDevice(browser);
    const form = await own.newPage();
    await form.goto(`${new URL(link).pathname}?lang=hi`);
    await joinOn(form, name, phone);
    await own.close();
  });

  test('the screen with the QR code says that one joined, and not who', async () => {
    await page.getByText('इस न्योते से 1 लोग जुड़े').waitFor();
    expect(await page.locator('main').innerText()).not.toContain(name);
  });

  test('the phone on which somebody is signed in takes no code of another', async () => {
    const tried = await president.newPage();
    await tried.goto(`${new URL(link).pathname}?lang=hi`);
    await tried.getByLabel('आपका नाम').fill(newName());
    await tried.getByLabel('पुरुष').check();
    await tried.getByLabel('जन्म का वर्ष').fill('1980');
    await tried.getByLabel('आपका मोबाइल नंबर').fill(newPhone());
    await tried.getByRole('checkbox').check();
    await tried.getByRole('button', { name: 'मुझे कोड भेजें' }).click();
    await tried.getByText('इस फ़ोन पर कोई साइन इन है').waitFor();
    await tried.close();
  });

  test('the president finds the new member by the name in Latin letters', async () => {
    await page.getByRole('link', { name: 'संगठन', exact: true }).last().click();
    await page.getByRole('link', { name: 'लोग' }).click();
    await settle(page);
    await page.getByRole('searchbox').fill('parikshak');
    await page.getByRole('link', { name }).first().waitFor();
  });

  test('"it was not me": the link of the message undoes it with one tap, and closes the number', async () => {
    const own = await openDevice(browser);
    const undo = await own.newPage();
    const text = await textSentTo(phone, '/undo/');
    await undo.goto(`${/\/undo\/\S+/.exec(text)?.[0]}?lang=hi`);
    await undo.getByRole('heading', { name: 'क्या यह आपने नहीं किया?' }).waitFor();
    await undo.getByRole('button', { name: 'रद्द करें और मिटाएँ' }).click();
    await undo.getByRole('heading', { name: 'रद्द हो गया' }).waitFor();

    await undo.goto(`${new URL(link).pathname}?lang=hi`);
    await undo.getByLabel('आपका नाम').fill(name);
    await undo.getByLabel('महिला').check();
    await undo.getByLabel('जन्म का वर्ष').fill('1999');
    await undo.getByLabel('आपका मोबाइल नंबर').fill(phone);
    await undo.getByRole('checkbox').check();
    await undo.getByRole('button', { name: 'मुझे कोड भेजें' }).click();
    await undo.getByLabel('कोड', { exact: true }).waitFor();
    expect(await textSentTo(phone, 'नंबर बंद है')).not.toMatch(/\d{6}/);
    await own.close();
  });
});

/** A citizen whom nobody invited finds their booth by themselves; no page needs script. */
describe('joining without an invitation', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => browser.close());

  async function withoutScript(look = {}): Promise<Page> {
    const device = await openDevice(browser, { ...look, script: false });
    const page = await device.newPage();
    await page.goto('/join?lang=hi');
    return page;
  }

  /** A booth of Gorakhpur Urban as the demonstration has it. */
  async function someBooth(page: Page): Promise<{ number: string; name: string }> {
    const answer = await page.request.get('/api/org/units/243220000/children?limit=50');
    const children = (await answer.json()) as { id: number; level: string }[];
    const sector = children[0];
    if (!sector) throw new Error('The constituency has nothing below it');
    if (sector.level === 'booth') return sector as never;
    const inside = await page.request.get(`/api/org/units/${sector.id}/children?limit=50`);
    const [booth] = (await inside.json()) as { number: string; name_hi: string }[];
    if (!booth) throw new Error('The sector has no booth');
    return { number: booth.number, name: booth.name_hi };
  }

  test('by numbers in Hindi digits', async () => {
    const page = await withoutScript();
    const booth = await someBooth(page);
    const hindi = (text: string) =>
      text.replace(/\d/g, (digit) => '०१२३४५६७८९'[Number(digit)] ?? '');
    await page.getByLabel('विधानसभा', { exact: true }).fill(hindi('322'));
    await page.getByLabel('बूथ', { exact: true }).fill(hindi(booth.number));
    await page.getByRole('button', { name: 'आगे' }).click();
    await page.getByText(`${booth.number} · ${booth.name}`).waitFor();
    await joinOn(page, newName(), newPhone());
    await page.context().close();
  });

  test('by a place, typed in Latin letters', async () => {
    const page = await withoutScript();
    await page.getByLabel('जगह के नाम से खोजें').fill('gorakhpur');
    await page.getByRole('button', { name: 'खोजें' }).click();
    await page.getByRole('link', { name: '322' }).first().click();
    await page.getByRole('heading', { name: '322' }).waitFor();
    await page.locator('ul.list a').first().click();
    await joinOn(page, newName(), newPhone());
    await page.context().close();
  });

  test('by the map: a tap near, a tap on the seat, a booth of its list', async () => {
    const page = await withoutScript();
    await page.getByRole('link', { name: 'नक्शा खोलें' }).click();
    expect(await page.locator('svg.map a').count()).toBe(403);
    await page.locator('svg.map a[aria-label^="322 "]').click();
    const tile = page.locator('svg.map a[aria-label^="322 "]');
    const box = await tile.boundingBox();
    expect(box?.width).toBeGreaterThan(40);
    await tile.click();
    await page.locator('ul.list a').first().click();
    await joinOn(page, newName(), newPhone());
    await page.context().close();
  });

  test('no page scrolls sideways, at either width', async () => {
    for (const look of [{}, { viewport: DESK }]) {
      const page = await withoutScript(look);
      for (const path of [
        '/join?lang=hi',
        '/join?lang=en&q=gorakhpur',
        '/join?lang=hi&in=243220000',
        '/join/map?lang=hi',
        '/join/map?lang=hi&near=243220000',
        '/notice?lang=hi',
      ]) {
        await page.goto(path);
        expect(await overflow(page), path).toBeLessThanOrEqual(0);
      }
      await page.context().close();
    }
  });

  test('all of it takes less than a minute on slow 3G, and few bytes', async () => {
    const page = await withoutScript();
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 400_000 / 8,
      uploadThroughput: 400_000 / 8,
    });
    await network.send('Network.setCacheDisabled', { cacheDisabled: false });
    let bytes = 0;
    network.on('Network.loadingFinished', (event) => void (bytes += event.encodedDataLength));
    const booth = await someBooth(page);
    const start = Date.now();
    await page.goto('/join?lang=hi');
    await page.getByLabel('विधानसभा', { exact: true }).fill('322');
    await page.getByLabel('बूथ', { exact: true }).fill(booth.number);
    await page.getByRole('button', { name: 'आगे' }).click();
    await joinOn(page, newName(), newPhone());
    const seconds = (Date.now() - start) / 1000;
    console.log(`joined on slow 3G in ${seconds.toFixed(1)} s with ${bytes} bytes`);
    expect(bytes).toBeGreaterThan(2_000);
    expect(bytes).toBeLessThan(40_000);
    // The budget of a minute leaves the rest for a person's fingers.
    expect(seconds).toBeLessThan(25);
    await page.context().close();
  });
});
