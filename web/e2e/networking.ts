import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openDevice } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';

/** Words that no other status has. */
export const once = () => Math.random().toString(36).slice(2, 10);

/** As an app of theirs would write it; for everybody. */
export async function writeAs(device: BrowserContext, status: string): Promise<string> {
  const answer = await device.request.post('/api/v1/statuses', {
    data: { status, visibility: 'public' },
    headers: { 'X-Sangathan': '1' },
  });
  if (!answer.ok()) throw new Error(`the status was refused: ${answer.status()}`);
  return ((await answer.json()) as { id: string }).id;
}

/** A member's phone on the network, and that of another, who writes by the API alone. */
export async function readerAndWriter(
  browser: Browser,
): Promise<{ device: BrowserContext; page: Page; writer: BrowserContext }> {
  const device = await openDevice(browser);
  const writer = await openDevice(browser);
  const page = await signInByLink(device, await personWith('Booth committee member'));
  const other = await signInByLink(writer, await personWith('Booth president'));
  await other.close();
  return { device, page, writer };
}
