import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** The server that the journeys are made against; it must run with the demonstration world. */
export const BASE_URL = process.env.SERVER ?? '';

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1440, height: 900 };

export interface Look {
  language?: 'hi' | 'en';
  theme?: 'light' | 'dark';
  typeSize?: 'normal' | 'large';
  viewport?: { width: number; height: number };
  /** False for a browser that runs none. */
  script?: boolean;
  /** Where the server is, if not where all journeys go. */
  base?: string;
}

/** The system's own Chromium; as root it runs only without its sandbox. Its microphone is one that beeps. */
export function openBrowser(): Promise<Browser> {
  const root = process.getuid?.() === 0;
  const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: root ? ['--no-sandbox', ...microphone] : microphone,
  });
}

/** A device of its own: nothing of another person's session is on it. */
export async function openDevice(browser: Browser, look: Look = {}): Promise<BrowserContext> {
  const viewport = look.viewport ?? PHONE;
  const device = await browser.newContext({
    baseURL: look.base ?? BASE_URL,
    viewport,
    hasTouch: viewport.width < 600,
    javaScriptEnabled: look.script ?? true,
    colorScheme: look.theme ?? 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const preferences = {
    language: look.language ?? 'hi',
    theme: 'system',
    typeSize: look.typeSize ?? 'normal',
  };
  await device.addInitScript((chosen) => {
    if (localStorage.getItem('preferences')) return;
    localStorage.setItem('preferences', JSON.stringify(chosen));
  }, preferences);
  return device;
}

/** Waits until nothing on the page is loading any more. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.locator('main h1').first().waitFor();
  await page.locator('main .skeleton').first().waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
}
