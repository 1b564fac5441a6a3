import type { BrowserContext, Page } from 'playwright-core';
import { BASE_URL } from './browser.ts';

export interface Person {
  name: string;
  phone: string;
  post_en: string;
  unit_en: string;
  sign_in_url: string;
}

interface Message {
  to: string;
  text: string;
}

async function get<T>(path: string): Promise<T> {
  const response = await fetch(`${BASE_URL}/api/org${path}`);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as T;
}

/** Somebody of the demonstration world who holds this post. */
export async function personWith(post: string): Promise<Person> {
  const people = await get<Person[]>('/demonstration/people');
  const found = people.find((person) => person.post_en === post);
  if (!found) throw new Error(`The demonstration world has no ${post}`);
  return found;
}

/** Opens the person's sign-in link, as a newcomer does from what `run` printed. */
export async function signInByLink(device: BrowserContext, person: Person): Promise<Page> {
  const page = await device.newPage();
  const opened = await page.goto(new URL(person.sign_in_url, BASE_URL).pathname);
  if (!opened?.ok()) throw new Error(`The sign-in link answered ${opened?.status()}`);
  await page.locator('main h1').waitFor();
  return page;
}

/** The newest code that would have gone to the number by SMS. */
export async function codeSentTo(phone: string): Promise<string> {
  const digits = phone.replace(/\D/g, '').slice(-10);
  const messages = await get<Message[]>('/demonstration/outbox');
  const text =
    messages.find(({ to, text }) => to.endsWith(digits) && /\b\d{6}\b/.test(text))?.text ?? '';
  const code = /\b\d{6}\b/.exec(text)?.[0];
  if (!code) throw new Error(`No code was sent to ${digits}: ${text}`);
  return code;
}

/** The newest text with these words that would have gone to the number; some go out a moment after the answer. */
export async function textSentTo(phone: string, words: string): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const messages = await get<Message[]>('/demonstration/outbox');
    const found = messages.find(({ to, text }) => to === phone && text.includes(words));
    if (found) return found.text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing with “${words}” was sent to ${phone}`);
}
