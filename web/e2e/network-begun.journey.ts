import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice, settle } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';
import { overflow } from './joining.ts';
import { once } from './networking.ts';

/** What is there before anybody of a journey did anything: a newcomer finds a network that lives. */
describe('the made-up world’s network', () => {
  let browser: Browser;
  let device: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    device = await openDevice(browser);
    page = await signInByLink(device, await personWith('Booth committee member'));
  });
  afterAll(async () => browser.close());

  test('a member is told of what others did, and what it was about', async () => {
    await page.goto('/network/notifications');
    await settle(page);
    const liked = page.locator('main a', { hasText: 'पसंद किया' });
    await liked.getByText('सड़क हादसे की ख़बर').first().waitFor();
    await page.locator('main a', { hasText: 'फ़ॉलो किया' }).first().waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test('whoever speaks for a unit sees how far its words went outside, by day and by booth', async () => {
    const other = await openDevice(browser);
    const leader = await signInByLink(other, await personWith('District president'));
    await leader.goto('/network/accounts/zila-gorakhpur');
    await leader
      .locator('main article', { hasText: 'पोस्टर' })
      .first()
      .locator('header time')
      .click();
    const reach = leader.locator('main section', { hasText: 'नेटवर्क के बाहर' }).last();
    await reach
      .getByText(/\d+ बार/)
      .first()
      .waitFor();
    expect(await reach.locator('ul li').count()).toBeGreaterThan(0);
    expect(await reach.locator('ol li').count()).toBeGreaterThan(0);
    expect(await overflow(leader)).toBeLessThanOrEqual(0);
    await other.close();
  });

  test('a page that listens opens one socket, and keeps it', async () => {
    for (const path of ['/network/conversations', '/network/notifications']) {
      let sockets = 0;
      const opened = () => void sockets++;
      page.on('websocket', opened);
      const listening = page.waitForEvent('websocket');
      await page.goto(path);
      const socket = await listening;
      await socket.waitForEvent('framesent');
      await page.evaluate(() => fetch('/api/v1/instance').then(() => fetch('/api/v2/instance')));
      await settle(page);
      expect(sockets).toBe(1);
      expect(socket.isClosed()).toBe(false);
      page.off('websocket', opened);
    }
  });

  test('an announcement may be written today and begin on a later day', async () => {
    const other = await openDevice(browser);
    const leader = await signInByLink(other, await personWith('State president'));
    await leader.goto('/network/moderation/announcements');
    const text = `अगले हफ़्ते से ${once()}`;
    await leader.getByLabel('घोषणा', { exact: true }).fill(text);
    const day = (after: number) =>
      new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);
    await leader.getByLabel('किस दिन से').fill(day(5));
    await leader.getByLabel('किस दिन तक').fill(day(3));
    await leader.getByRole('button', { name: 'सबको बताएँ' }).click();
    await leader.locator('main .fault').first().waitFor();
    await leader.getByLabel('किस दिन तक').fill(day(9));
    await leader.getByRole('button', { name: 'सबको बताएँ' }).click();
    const made = leader.locator('main section', { hasText: text });
    await made.getByText(/से दिखेगी/).waitFor();
    const shown = await device.request.get('/api/v1/announcements');
    expect(await shown.text()).not.toContain(text);
    await made.getByRole('button', { name: 'वापस लें' }).click();
    await made.getByText('वापस ली').waitFor();
    await other.close();
  });

  test('whoever may not announce is told so, and is shown no form', async () => {
    await page.goto('/network/moderation/announcements');
    await page.locator('main [role=alert], main .problem').first().waitFor();
    expect(await page.locator('main textarea').count()).toBe(0);
  });
});
