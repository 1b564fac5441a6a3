import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { narrowToken, SERVER, type Person } from '../server.ts';

interface Route {
  method: string;
  path: string;
  asks: string;
}

/** The generated table of all routes; the server's tests hold it against the code. */
const routes: Route[] = readFileSync(new URL('../../../docs/routes.md', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => /^\| (\w+) \| `(\/api\/v[12]\/[^`]*)` \| ([^|]+) \|/.exec(line))
  .filter((row) => row !== null)
  .map(([, method, path, asks]) => ({ method, path, asks }) as Route);

const closed = routes.filter(({ asks }) => !asks.startsWith('nothing'));

async function call(route: Route, token: string | null) {
  const path = route.path
    .replace(/\{\*[^}]+\}/, 'nothing')
    .replace(/\{[^}]+\}/g, () => randomUUID());
  const answer = await fetch(SERVER + path, {
    method: route.method,
    headers: {
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...(route.method === 'GET' ? {} : { 'Content-Type': 'application/json' }),
    },
    body: route.method === 'GET' ? null : '{}',
  });
  const text = await answer.text();
  return { route: `${route.method} ${route.path}`, status: answer.status, text };
}

/** Every route of the client API, called by whoever may not. */
export function closedRoutes(person: () => Person): void {
  test('opens no route to a stranger or to a made-up token', async () => {
    expect(closed.length).toBeGreaterThan(100);
    for (const token of [null, 'app_made_up', '']) {
      const answers = await Promise.all(closed.map((route) => call(route, token)));
      expect(answers.filter(({ status }) => status !== 401)).toEqual([]);
      expect(answers.filter(({ text }) => typeof JSON.parse(text).error !== 'string')).toEqual([]);
    }
  });

  test('opens no route to a token of another scope', async () => {
    const push = await narrowToken(person(), 'push');
    const search = await narrowToken(person(), 'read:search');
    const scoped = closed.filter(({ asks }) => asks.includes('scope `'));
    expect(scoped.length).toBeGreaterThan(100);
    const answers = await Promise.all(
      scoped.map((route) => call(route, route.asks.includes('`push`') ? search : push)),
    );
    expect(answers.filter(({ status }) => status !== 403)).toEqual([]);
  });
}
