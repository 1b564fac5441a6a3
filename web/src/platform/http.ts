import { reportReach } from './network.svelte.ts';
import { forgetAnswers, keepAnswer, lastAnswer } from './last-answer.ts';
import { Problem, problemOf } from './problem.ts';

export const API = '/api/org';

/** The address of a path below the organisation API; what begins with /api/ is a whole one. */
const addressOf = (path: string): string => (path.startsWith('/api/') ? path : API + path);

/** What was read, where the list goes on, and when it was saved if it comes from this phone. */
export interface Answer<T> {
  body: T;
  next: string | null;
  savedAt: Date | null;
}

export interface ReadOptions {
  /** Keep the answer on this phone and show it, with its age, when there is no network. */
  keep?: boolean;
}

type Query = Record<string, string | number | null | undefined>;

export function withQuery(path: string, query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

/** The address in a `Link` header that bears rel="next". */
export function nextOf(link: string | null): string | null {
  for (const part of (link ?? '').split(/,(?=\s*<)/)) {
    const found = /<([^>]+)>\s*;.*\brel="?next"?/.exec(part);
    if (found?.[1]) return found[1].replace(/^https?:\/\/[^/]+/, '');
  }
  return null;
}

const whenSignedOut: (() => void)[] = [];

/** Called when the server says that the session has ended. */
export function onSignedOut(listener: () => void): void {
  whenSignedOut.push(listener);
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch {
    reportReach(false);
    throw new Problem('offline', 0);
  }
  reportReach(true);
  if (response.ok || response.status === 304) return response;
  if (response.status === 401) whenSignedOut.forEach((listener) => listener());
  throw await problemOf(response);
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? null : JSON.parse(text);
}

/** Reads a path below the organisation API, or a whole path: of the client API, or as a `Link` header gave it. */
export async function read<T>(path: string, options: ReadOptions = {}): Promise<Answer<T>> {
  const address = addressOf(path);
  try {
    const response = await reach(address, { headers: { Accept: 'application/json' } });
    const body = (await bodyOf(response)) as T;
    const next = nextOf(response.headers.get('Link'));
    if (options.keep) await keepAnswer(address, { body, next });
    return { body, next, savedAt: null };
  } catch (error) {
    const offline = error instanceof Problem && error.code === 'offline';
    const kept = offline && options.keep ? await lastAnswer<T>(address) : null;
    if (kept) return kept;
    throw error;
  }
}

/** What was read, and by which tag to ask again. */
export interface Tagged<T> {
  body: T;
  tag: string | null;
}

/** Reads again what may not have changed since: null when it has not. */
export async function readIfChanged<T>(
  path: string,
  tag: string | null,
): Promise<Tagged<T> | null> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (tag) headers['If-None-Match'] = tag;
  const response = await reach(addressOf(path), { headers });
  if (response.status === 304) return null;
  return { body: (await bodyOf(response)) as T, tag: response.headers.get('ETag') };
}

async function write<T>(
  method: string,
  path: string,
  body?: unknown,
  more?: Record<string, string>,
): Promise<T> {
  const headers = { Accept: 'application/json', 'X-Sangathan': '1', ...more } as Record<
    string,
    string
  >;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const response = await reach(addressOf(path), {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return (await bodyOf(response)) as T;
}

export const post = <T>(path: string, body?: unknown) => write<T>('POST', path, body);
/** Sends what has a key of its own, under which it happens once however often it is sent. */
export const postOnce = <T>(path: string, key: string, body: unknown) =>
  write<T>('POST', path, body, { 'Idempotency-Key': key });
export const put = <T>(path: string, body: unknown) => write<T>('PUT', path, body);
export const patch = <T>(path: string, body: unknown) => write<T>('PATCH', path, body);
export const remove = <T = null>(path: string) => write<T>('DELETE', path);

export { forgetAnswers };
