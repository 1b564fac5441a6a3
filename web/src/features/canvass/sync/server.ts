import { retryAfterOf } from './backoff.ts';

/** How the server is reached; the app hands over the browser's own, a test one that fails at will. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

export interface Reply {
  status: number;
  /** 0 where nothing answered. */
  retryAfterMs: number | null;
  code: string | null;
  body: unknown;
}

const NOTHING: Reply = { status: 0, retryAfterMs: null, code: null, body: null };
/** A cheap phone on a bad line sends 1 MB in a minute and a half. */
const LONGEST = 120_000;

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

const codeOf = (body: unknown): string | null => {
  const code = (body as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : null;
};

/** Asks the server; whatever breaks on the way is status 0. */
export async function ask(fetch: Fetch, path: string, init: RequestInit = {}): Promise<Reply> {
  try {
    const response = await fetch(path, {
      credentials: 'same-origin',
      cache: 'no-store',
      ...init,
      headers: { Accept: 'application/json', 'X-Sangathan': '1', ...init.headers },
      signal: AbortSignal.timeout(LONGEST),
    });
    const body = await bodyOf(response);
    // An answer that was cut off, or a stranger's page in between, is no answer.
    if (response.ok && response.status !== 204 && body === null) return NOTHING;
    const retryAfterMs = retryAfterOf(response.headers.get('Retry-After'), Date.now());
    return { status: response.status, retryAfterMs, code: codeOf(body), body };
  } catch {
    return NOTHING;
  }
}

/** The text packed by the browser, where it can. */
export async function packed(text: string): Promise<{ body: BodyInit; headers: HeadersInit }> {
  const headers = { 'Content-Type': 'application/json' };
  if (typeof CompressionStream !== 'function') return { body: text, headers };
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const body = await new Response(stream).arrayBuffer();
  return { body, headers: { ...headers, 'Content-Encoding': 'gzip' } };
}
