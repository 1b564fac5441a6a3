import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nextOf, onSignedOut, post, postOnce, read, withQuery } from './http.ts';
import { network } from './network.svelte.ts';
import { Problem } from './problem.ts';

const realFetch = globalThis.fetch;
let asked: { path: string; init: RequestInit | undefined }[] = [];

/** Stands for the server: gives this answer and remembers what was asked. */
function serve(answer: () => Response): void {
  globalThis.fetch = (path, init) => {
    asked.push({ path: String(path), init });
    return Promise.resolve(answer());
  };
}

const problem = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });

const refusalOf = async (work: Promise<unknown>): Promise<Problem> =>
  work.then(
    () => Promise.reject(new Error('was not refused')),
    (error: unknown) => error as Problem,
  );

beforeEach(() => {
  asked = [];
});
afterEach(() => {
  globalThis.fetch = realFetch;
});

describe('reading', () => {
  test('gives the body and where the list goes on', async () => {
    serve(() => new Response('[1,2]', { headers: { Link: '</api/org/x?after=2>; rel="next"' } }));
    const answer = await read<number[]>('/x');
    expect(answer).toEqual({ body: [1, 2], next: '/api/org/x?after=2', savedAt: null });
    expect(asked[0]?.path).toBe('/api/org/x');
  });

  test('follows a next page as the server gave it', async () => {
    serve(() => new Response('[]'));
    await read('/api/org/x?after=2');
    expect(asked[0]?.path).toBe('/api/org/x?after=2');
  });

  test('turns a refusal into a problem with its code and facts', async () => {
    serve(() => problem(409, { code: 'post_has_holder', holder: 'x' }));
    const refusal = await refusalOf(read('/x'));
    expect(refusal).toMatchObject({ code: 'post_has_holder', status: 409 });
    expect(refusal.facts.holder).toBe('x');
  });

  test('finds the fault of a field', async () => {
    const faults = [{ pointer: '/phone', code: 'phone_not_valid' }];
    serve(() => problem(422, { code: 'invalid_input', faults }));
    const refusal = await refusalOf(post('/x', {}));
    expect(refusal.faultAt('phone')).toBe('phone_not_valid');
    expect(refusal.faultAt('code')).toBeUndefined();
  });

  test('calls an answer that is not JSON unknown', async () => {
    serve(() => new Response('<html>', { status: 502 }));
    expect((await refusalOf(read('/x'))).code).toBe('unknown');
  });

  test('says that it is offline when nothing answers, and notices when it is back', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect((await refusalOf(read('/x'))).code).toBe('offline');
    expect(network.online).toBe(false);
    serve(() => new Response('{}'));
    await read('/x');
    expect(network.online).toBe(true);
  });

  test('tells when the session has ended', async () => {
    let told = 0;
    onSignedOut(() => (told += 1));
    serve(() => problem(401, { code: 'sign_in_required' }));
    await refusalOf(read('/x'));
    expect(told).toBe(1);
  });
});

describe('writing', () => {
  test('sends JSON with the header that a foreign page cannot set', async () => {
    serve(() => new Response(null, { status: 204 }));
    await post('/appointments', { id: '1' });
    expect(asked[0]?.init).toMatchObject({
      method: 'POST',
      body: '{"id":"1"}',
      headers: { 'X-Sangathan': '1', 'Content-Type': 'application/json' },
    });
  });
});

describe('the client API', () => {
  test('is reached by its whole path, with a key under which a thing happens once', async () => {
    serve(() => new Response('{}'));
    await postOnce('/api/v1/statuses', 'k', { status: 'x' });
    expect(asked[0]?.path).toBe('/api/v1/statuses');
    expect(asked[0]?.init).toMatchObject({
      headers: { 'X-Sangathan': '1', 'Idempotency-Key': 'k' },
    });
  });

  test('refuses with a code beside its sentence, and lists faults by field', async () => {
    const details = { title: [{ error: 'ERR_BLANK', description: "can't be blank" }] };
    serve(() => problem(422, { error: 'Validation failed', code: 'invalid_input', details }));
    const refusal = await refusalOf(post('/api/v1/lists', {}));
    expect(refusal.code).toBe('invalid_input');
    expect(refusal.faultAt('title')).toBe('required');
  });
});

describe('addresses', () => {
  test('leave out what is empty', () => {
    expect(withQuery('/members', { unit: 1, q: '', after: null })).toBe('/members?unit=1');
    expect(withQuery('/members', {})).toBe('/members');
  });

  test('find the next page among several links', () => {
    const link = '<https://h/api/org/x?a=1>; rel="prev", <https://h/api/org/x?a=3>; rel="next"';
    expect(nextOf(link)).toBe('/api/org/x?a=3');
    expect(nextOf(null)).toBeNull();
  });
});
