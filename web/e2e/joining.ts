import type { Page } from 'playwright-core';
import { codeSentTo } from './demonstration.ts';

// A name of four random letters, so that it is found again however often this has run.
const letters = 'कखगचजटडतदनपबमरलवसह';
const pick = () => letters[Math.floor(Math.random() * letters.length)] ?? 'क';
export const newName = () => `${pick()}${pick()}${pick()}${pick()} परीक्षक`;
export const newPhone = () => `+9198${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;

/** Fills in the form that is open, types the code that came, and is a member. */
export async function joinOn(page: Page, name: string, phone: string): Promise<void> {
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
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
