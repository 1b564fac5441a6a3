import { SERVER } from './server.ts';

/** Signs in by a link, allows the app on its page as a browser would, and returns the code that is shown. */
export async function allow(signIn: URL, authorize: string): Promise<string> {
  const arrived = await fetch(signIn, { redirect: 'manual' });
  const cookie = arrived.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const page = await text(await fetch(`${authorize}&lang=en`, { headers: { Cookie: cookie } }));
  const form = new URLSearchParams({ decision: 'allow' });
  for (const [, name, value] of page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)) {
    form.set(name as string, unescaped(value as string));
  }
  const shown = await text(
    await fetch(`${SERVER}/oauth/authorize?lang=en`, {
      method: 'POST',
      headers: { Cookie: cookie },
      body: form,
    }),
  );
  const code = /<code[^>]*>([^<]+)</.exec(shown)?.[1];
  if (code === undefined) throw new Error(`No code is shown: ${shown}`);
  return code;
}

async function text(answer: Response): Promise<string> {
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  return answer.text();
}

function unescaped(value: string): string {
  return value
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
