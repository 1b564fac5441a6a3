import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice } from './browser.ts';
import { personWith, signInByLink } from './demonstration.ts';
import { openBooth, takeAlong } from './walking.ts';

describe('a phone that others look at, or work with', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => browser.close());

  test('hidden names stay hidden in the note and on the edit page of a door', async () => {
    const device = await openDevice(browser);
    const page = await takeAlong(device, await personWith('Booth committee member'));
    await openBooth(page);
    await page.locator('a.next').click();
    await page.getByRole('button', { name: 'मुलाक़ात हुई', exact: true }).click();
    await page.getByText('शिकायत, नोट, आवाज़, सर्वे').click();
    const note = page.getByLabel('नोट', { exact: true });
    await note.fill('सुशीला जी कल बुलाती हैं');
    await note.blur();
    expect(await veil(note)).toBe('none');
    await page.getByRole('button', { name: 'नाम छिपाएँ' }).click();
    expect(await veil(note)).toBe('disc');
    await note.focus();
    expect(await veil(note), 'while it is written').toBe('none');

    await page.getByRole('link', { name: 'पता और संख्या बदलें' }).click();
    expect(await veil(page.getByLabel('निशानी'))).toBe('disc');
    expect(await veil(page.getByLabel('मकान नंबर'))).toBe('none');
    await page.getByRole('button', { name: 'नाम दिखाएँ' }).click();
    expect(await veil(page.getByLabel('निशानी'))).toBe('none');
    await device.close();
  });

  test('two workers on one phone have a PIN and a store each', async () => {
    const device = await openDevice(browser);
    const first = await signInByLink(device, await personWith('Booth president'));
    await first.goto('/doors');
    await first.getByRole('button', { name: 'कई लोग चलाते हैं' }).click();
    await setPin(first, '246813');
    await first.locator('a[href^="/doors/2"]').first().waitFor();
    await first.getByRole('link', { name: 'यह फ़ोन' }).click();
    await hidesNames(first).check();
    await first.getByRole('link', { name: 'पीछे' }).click();
    await first.locator('a[href^="/doors/2"]').first().waitFor();
    await first.close();

    const person = await personWith('Booth committee member');
    const second = await signInByLink(device, person);
    await second.goto('/doors');
    await setPin(second, '975318');
    await second.locator('a[href^="/doors/2"]').first().waitFor();
    await second.getByRole('link', { name: 'यह फ़ोन' }).click();
    expect(await hidesNames(second).isChecked(), 'each has their own').toBe(false);
    await second.getByRole('button', { name: 'ताला लगाएँ' }).click();
    await second.getByText('कौन चल रहा है?').waitFor();
    await second.getByRole('button', { name: person.name }).click();
    await second.locator('button[type=submit]:not([disabled])').waitFor();
    expect(await second.getByText('PIN ग़लत है').count()).toBe(0);
    await second.getByLabel('PIN').fill('246813');
    await second.getByRole('button', { name: 'खोलें' }).click();
    await second.getByText('PIN ग़लत है।').waitFor();
    await second.getByLabel('PIN').fill('975318');
    await second.getByRole('button', { name: 'खोलें' }).click();
    await second.locator('a[href^="/doors/2"]').first().waitFor();
    await device.close();
  });
});

const hidesNames = (page: Page) => page.getByRole('checkbox', { name: /नाम छिपाएँ/ });

/** How the browser draws the letters of a field. */
const veil = (field: Locator): Promise<string> =>
  field.evaluate((element) => getComputedStyle(element).getPropertyValue('-webkit-text-security'));

async function setPin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('नया PIN (6 अंक)').fill(pin);
  await page.getByLabel('वही PIN फिर से').fill(pin);
  await page.getByRole('button', { name: 'PIN लगाएँ' }).click();
}
