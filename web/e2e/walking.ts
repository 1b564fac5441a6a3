import { gunzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { signInByLink, type Person } from './demonstration.ts';

/** The worker's phone with the booth taken along and the shell on it. */
export async function takeAlong(device: BrowserContext, person: Person): Promise<Page> {
  const page = await signInByLink(device, person);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto('/doors');
  await page.getByRole('button', { name: 'बस मेरा' }).click();
  await page.locator('a[href^="/doors/2"]').first().waitFor();
  return page;
}

export async function openBooth(page: Page): Promise<void> {
  await page.goto('/doors');
  await page.locator('a[href^="/doors/2"]').first().click();
  await page.locator('a.next').waitFor();
}

/** The booth that a phone took along. */
export const boothOf = async (page: Page): Promise<number> =>
  Number(
    (await page.locator('a[href^="/doors/2"]').first().getAttribute('href'))?.split('/').at(-1),
  );

/** On to the next door; what was entered at this one is a record then, and on its way: what is sent. */
export async function leaveDoor(page: Page): Promise<string> {
  const records = page.waitForRequest((request) => request.url().endsWith('/canvass/records'));
  await page.getByRole('button', { name: 'अगला घर' }).click();
  const sent = (await records).postDataBuffer() ?? Buffer.alloc(0);
  return (sent[0] === 0x1f ? gunzipSync(sent) : sent).toString();
}
