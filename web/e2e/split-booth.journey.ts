import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';

interface Doors {
  doors: { id: string; turf: string | null }[];
}

/** A booth was split: whoever leads the constituency sends two of its doors to the booth beside it, and back. */
describe('a booth that was split, at 360 px in Hindi', () => {
  let browser: Browser;
  let president: BrowserContext;
  let page: Page;
  let booth = 0;
  let other = { id: 0, number: '' };

  const doorsOf = async (unit: number): Promise<Doors['doors']> => {
    const answer = await president.request.get(`/api/org/units/${unit}/turf-doors`);
    return ((await answer.json()) as Doors).doors;
  };

  beforeAll(async () => {
    browser = await openBrowser();
    const worker = await openDevice(browser);
    await signInByLink(worker, await personWith('Booth president'));
    const me = await (await worker.request.get('/api/org/me')).json();
    booth = (me as { unit: { id: number } }).unit.id;
    await worker.close();
    president = await openDevice(browser);
    page = await signInByLink(president, await personWith('Constituency president'));
    const unit = (await (await president.request.get(`/api/org/units/${booth}`)).json()) as {
      parent_id: number;
    };
    const beside = (await (
      await president.request.get(`/api/org/units/${unit.parent_id}/children?limit=20`)
    ).json()) as { id: number; number: string }[];
    other = beside.find(({ id }) => id !== booth) ?? other;
  });
  afterAll(async () => browser.close());

  async function send(from: number, to: { number: string; id: number }, ends: [string, string]) {
    await page.goto(`/units/${from}/doors`);
    await page.getByRole('link', { name: 'घर दूसरे बूथ को दें' }).click();
    await page.getByText('घर के क्रम से', { exact: true }).click();
    await page.getByLabel('इस घर से').selectOption(ends[0]);
    await page.getByLabel('इस घर तक').selectOption(ends[1]);
    await page.getByRole('searchbox').fill(to.number);
    await page
      .getByRole('button', { name: new RegExp(`^${to.number} · `) })
      .first()
      .click();
    await page.getByRole('button', { name: '2 घर भेजें' }).click();
    await page.getByText('2 घर अब').waitFor();
  }

  test('its doors go to the other booth, out of their turf, and come back', async () => {
    const before = await doorsOf(booth);
    const at = before.findIndex(({ turf }, i) => turf !== null && before[i + 1]?.turf === turf);
    const moving = before.slice(at, at + 2).map(({ id }) => id) as [string, string];

    await send(booth, other, moving);
    const there = await doorsOf(other.id);
    expect(there.filter(({ id }) => moving.includes(id))).toMatchObject([
      { turf: null },
      { turf: null },
    ]);
    expect(await doorsOf(booth)).toHaveLength(before.length - 2);

    await send(other.id, { id: booth, number: '5' }, moving);
    expect(await doorsOf(booth)).toHaveLength(before.length);
  });
});
