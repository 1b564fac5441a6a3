import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';
import { overflow } from './joining.ts';
import { once, readerAndWriter, writeAs } from './networking.ts';

/** What a member settles for themselves: when, what, whom and on which device; another writes meanwhile by the API. */
describe('what one settles for oneself on the network', () => {
  let browser: Browser;
  let device: BrowserContext;
  let page: Page;
  let writer: BrowserContext;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ device, page, writer } = await readerAndWriter(browser));
  });
  afterAll(async () => browser.close());

  const card = (text: string) => page.locator('main article', { hasText: text });

  const say = (status: string) => writeAs(writer, status);

  test('what goes later is listed, gets another time, and is taken back', async () => {
    await page.goto('/network/write');
    const text = `बाद में ${once()}`;
    await page.getByLabel('आप क्या कहना चाहते हैं?').fill(text);
    await page.getByRole('button', { name: 'बाद में भेजें' }).click();
    await page.locator('input[type=datetime-local]').waitFor();
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/statuses'));
    await page.locator('main form button[type=submit]').click();
    expect((await kept).status()).toBe(200);
    await page.goto('/network/scheduled');
    const panel = page.locator('main section', { hasText: text });
    const when = await panel.locator('p').first().innerText();
    await panel.getByRole('button', { name: 'समय बदलें' }).click();
    await panel.locator('input').fill('2027-01-14T10:30');
    await panel.getByRole('button', { name: 'समय पर भेजें' }).click();
    await expect.poll(() => panel.locator('p').first().innerText()).not.toBe(when);
    await panel.getByRole('button', { name: 'हटाएँ' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  test('a word that one does not want to read hides what has it, until it is taken off', async () => {
    const word = `कटहल${once()}`;
    await say(`आज ${word} की सब्ज़ी`);
    await page.goto('/network/filters');
    await page.getByLabel('शब्द जोड़ें').fill(word);
    await page.getByText('न दिखाए', { exact: true }).last().click();
    await page.locator('main form button[type=submit]').click();
    const line = page.locator('main .one', { hasText: word });
    await line.waitFor();
    const asked = page.waitForResponse((answer) => answer.url().includes('/timelines/public'));
    await page.goto('/network?of=all');
    await asked;
    await settle(page);
    await expect.poll(() => card(word).count()).toBe(0);
    await page.goto('/network/filters');
    await line.getByRole('button').click();
    await line.waitFor({ state: 'detached' });
    await page.goto(`/network/search?q=${encodeURIComponent(word)}`);
    await card(word).first().waitFor();
  });

  test('a muted account is silent at once, and is heard again', async () => {
    const text = `चुप ${once()}`;
    const id = await say(text);
    const status = await device.request.get(`/api/v1/statuses/${id}`);
    const { account } = (await status.json()) as { account: { acct: string } };
    await page.goto(`/network/accounts/${account.acct}`);
    await page.getByRole('button', { name: 'चुप कराएँ' }).click();
    await page.getByRole('button', { name: 'फिर दिखाएँ' }).waitFor();
    const found = async () => {
      const home = await device.request.get('/api/v1/timelines/public?limit=40');
      return ((await home.json()) as { id: string }[]).some((each) => each.id === id);
    };
    expect(await found()).toBe(false);
    await page.getByRole('button', { name: 'फिर दिखाएँ' }).click();
    await page.getByRole('button', { name: 'चुप कराएँ' }).waitFor();
    expect(await found()).toBe(true);
  });

  test('a link of one’s booth opens without sign-in, and its opening is counted', async () => {
    await page.goto(`/network/search?q=${encodeURIComponent('पोस्टर')}`);
    const camp = card('रविवार को').first();
    await camp.getByRole('button', { name: 'और', exact: true }).click();
    await page.getByRole('button', { name: 'WhatsApp आदि पर भेजें' }).click();
    const href = await page.getByRole('link', { name: 'WhatsApp खोलें' }).getAttribute('href');
    const code = /\/s\/([2-9a-z]{8})/.exec(decodeURIComponent(href ?? ''))?.[1];
    expect(code).toBeDefined();

    const president = await openDevice(browser);
    const leader = await signInByLink(president, await personWith('District president'));
    const home = await president.request.get('/api/v1/accounts/lookup?acct=zila-gorakhpur');
    const unit = (await home.json()) as { id: string };
    const said = await president.request.get(`/api/v1/accounts/${unit.id}/statuses?limit=40`);
    const list = (await said.json()) as { id: string; content: string }[];
    const id = list.find(({ content }) => content.includes('पोस्टर'))?.id;
    const opens = async () => {
      const reach = await president.request.get(`/api/org/network/statuses/${id}/reach`);
      return ((await reach.json()) as { opens: number }).opens;
    };
    const before = await opens();
    const stranger = await openDevice(browser, { script: false });
    const open = await stranger.newPage();
    await open.goto(`/s/${code}`);
    await open.getByText('अपने बूथ के समूहों में').waitFor();
    expect(await overflow(open)).toBeLessThanOrEqual(0);
    await expect.poll(opens).toBe(before + 1);
    await leader.goto(`/network/statuses/${id}`);
    await leader.getByText('नेटवर्क के बाहर').waitFor();
  });

  test('switched on, the server knows this browser and what it is told of; switched off, no more', async () => {
    const own = await openDevice(browser);
    await own.grantPermissions(['notifications']);
    // the browser of a test has no push service of its own: its answer is made up, with a key that is a key
    await own.addInitScript(() => {
      let made: object | null = null;
      const text = (bytes: ArrayBuffer) =>
        btoa(String.fromCharCode(...new Uint8Array(bytes)))
          .replaceAll('+', '-')
          .replaceAll('/', '_')
          .replaceAll('=', '');
      PushManager.prototype.getSubscription = () => Promise.resolve(made as never);
      PushManager.prototype.subscribe = async () => {
        const curve = { name: 'ECDH', namedCurve: 'P-256' };
        const { publicKey } = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
        const keys = {
          p256dh: text(await crypto.subtle.exportKey('raw', publicKey)),
          auth: text(crypto.getRandomValues(new Uint8Array(16)).buffer),
        };
        const endpoint = 'https://203.0.113.7/made-up';
        const unsubscribe = () => {
          made = null;
          return Promise.resolve(true);
        };
        made = { endpoint, unsubscribe, toJSON: () => ({ endpoint, keys }) };
        return made as never;
      };
    });
    const phone = await signInByLink(own, await personWith('Booth mentor'));
    await phone.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await phone.goto('/me/notices');
    await phone.getByRole('button', { name: 'चालू करें' }).click();
    await phone.getByText('इस फ़ोन पर चालू हैं।').waitFor();
    await phone.getByLabel('किसी ने मेरा संदेश पसंद किया').check();
    const known = async () => {
      const answer = await own.request.get('/api/v1/push/subscription');
      return answer.ok() ? ((await answer.json()) as object) : null;
    };
    await expect.poll(known).toMatchObject({ alerts: { mention: true, favourite: true } });
    await phone.getByRole('button', { name: 'बंद करें' }).first().click();
    await phone.getByRole('button', { name: 'चालू करें' }).waitFor();
    await expect.poll(known).toBeNull();
    await own.close();
  });

  test('quiet hours are kept, and taken off', async () => {
    await page.goto('/me/notices');
    await settle(page);
    await page.getByLabel('कब से').fill('22:00');
    await page.getByLabel('कब तक').fill('06:30');
    await page.getByRole('button', { name: 'शांत समय रखें' }).click();
    const kept = async () =>
      (await (await device.request.get('/api/org/network/quiet-hours')).json()) as object;
    await expect.poll(kept).toMatchObject({ from_minute: 1320, until_minute: 390 });
    await page.reload();
    await expect.poll(() => page.getByLabel('कब से').inputValue()).toBe('22:00');
    await page.getByRole('button', { name: 'शांत समय हटाएँ' }).click();
    await expect.poll(kept).toMatchObject({ from_minute: null });
  });
});
