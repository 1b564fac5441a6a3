import { expect, test } from 'vitest';
import { picture } from '../picture.ts';
import type { Person } from '../server.ts';

/** What browsers were once led to run. */
const SCRIPTS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  'javascript:alert(1)',
  'https://a.example/"onmouseover="alert(1)',
  "https://a.example/'onmouseover='alert(1)",
  'https://a.example/<script>alert(1)</script>',
  '#<script>alert(1)</script>',
  '@<script>alert(1)</script>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<style>@import "//a.example"</style>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)',
  '\\u003cscript\\u003ealert(1)',
  '<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '<<script>script>alert(1)<</script>/script>',
  '＜script＞alert(1)＜/script＞',
  '<p style="position:fixed">x</p>',
  'data:text/html,<script>alert(1)</script>',
  '{{7*7}}${7*7}#{7*7}<%= 7*7 %>',
];

/** What is left of HTML once the few tags that we write are taken out of it. */
function foreign(html: string): string {
  const rest = html.replace(
    /<\/?(?:p|br|a|span)(?: (?:href|class|rel|target|translate|lang|dir)="[^"<>]*")*\s*\/?>/g,
    '',
  );
  const leads = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href as string);
  return (
    (rest.match(/[<>]/g) ?? []).join('') +
    leads.filter((href) => !/^https?:\/\//.test(href)).join(' ')
  );
}

/** Nothing that a person writes runs in a reader's browser. */
export function scripts(person: () => Person): void {
  test.each(SCRIPTS)('shows as text: %j', async (script) => {
    const { rest } = person();
    const status = await rest.v1.statuses.create({
      status: script,
      spoilerText: script.slice(0, 100),
      visibility: 'public',
    });
    expect(foreign(status.content), status.content).toBe('');
    const asked = await rest.v1.statuses.create({
      status: 'asked',
      poll: { options: [script.slice(0, 50), 'other'], expiresIn: 3600 },
    });
    expect(asked.poll?.options).toHaveLength(2);
    const profile = await rest.v1.accounts.updateCredentials({
      displayName: script.slice(0, 30),
      note: script,
      fieldsAttributes: [{ name: script.slice(0, 40), value: script }],
    });
    expect(foreign(profile.note), profile.note).toBe('');
    for (const { value } of profile.fields) expect(foreign(value), value).toBe('');
  });

  test('keeps the description of a picture as the text that it is', async () => {
    const { rest } = person();
    const description = SCRIPTS.join(' ').replaceAll('\u0000', '').slice(0, 1_400);
    const media = await rest.v2.media.create({
      file: new Blob([picture()], { type: 'image/png' }),
      description,
    });
    const status = await rest.v1.statuses.create({ status: 'seen', mediaIds: [media.id] });
    expect(status.mediaAttachments[0]?.description).toBe(description);
    expect(foreign(status.content)).toBe('');
  });
}
