import type { BrowserContext, Page } from 'playwright-core';
import { codeSentTo } from './demonstration.ts';

/** Asks for a code on the device and types it there, in Hindi. */
export async function signInByCode(device: BrowserContext, phone: string): Promise<Page> {
  const page = await device.newPage();
  await page.goto('/');
  await page.getByLabel('मोबाइल नंबर').fill(phone);
  await page.getByRole('button', { name: 'कोड भेजें' }).click();
  await page.getByLabel('SMS में आया कोड').waitFor();
  await page.getByLabel('SMS में आया कोड').fill(await codeSentTo(phone));
  await page.getByRole('button', { name: 'साइन इन करें' }).click();
  await page.getByRole('heading', { level: 1, name: 'नमस्ते' }).waitFor();
  return page;
}
