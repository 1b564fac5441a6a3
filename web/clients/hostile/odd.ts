import { expect, test } from 'vitest';
import { SERVER, type Person } from '../server.ts';

const FORM = 'application/x-www-form-urlencoded';

/** Old, odd and broken input: taken as Rails takes it, or refused in words; never a failure of ours. */
export function oddInput(person: () => Person): void {
  const send = async (path: string, type: string | null, body: BodyInit, method = 'POST') => {
    const answer = await fetch(SERVER + path, {
      method,
      headers: {
        Authorization: `Bearer ${person().token}`,
        ...(type === null ? {} : { 'Content-Type': type }),
      },
      body,
    });
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  };
  const post = (type: string | null, body: BodyInit) => send('/api/v1/statuses', type, body);

  test.each([
    ['True', true],
    ['1', true],
    ['on', true],
    ['yes', true],
    ['false', false],
    ['0', false],
    ['off', false],
    ['F', false],
    ['', false],
  ])('takes %j for %s, as Rails does', async (word, meant) => {
    const form = await post(FORM, `status=b&sensitive=${word}`);
    const json = await post('application/json', JSON.stringify({ status: 'b', sensitive: word }));
    expect([form.body.sensitive, json.body.sensitive]).toEqual([meant, meant]);
  });

  test('takes arrays in each of the clothes in which clients send them', async () => {
    const expected = ['एक', 'दो'];
    const options = (body: { poll: { options: { title: string }[] } }) =>
      body.poll.options.map(({ title }) => title);
    const fields: [string, string][] = [
      ['status', '?'],
      ['poll[options][]', 'एक'],
      ['poll[options][]', 'दो'],
      ['poll[expires_in]', '3600'],
    ];
    const multipart = new FormData();
    for (const [name, value] of fields) multipart.append(name, value);
    const indexed = 'status=%3F&poll[options][0]=एक&poll[options][1]=दो&poll[expires_in]=3600';
    const json = { status: '?', poll: { options: expected, expires_in: '3600' } };
    for (const [type, body] of [
      [FORM, new URLSearchParams(fields).toString()],
      [`${FORM}; charset=utf-8`, encodeURI(indexed)],
      [null, multipart],
      ['application/json; charset=utf-8', JSON.stringify(json)],
    ] as const) {
      const answer = await post(type, body);
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      expect(options(answer.body)).toEqual(expected);
    }
  });

  test.each([
    ['a zero character', 'application/json', '{"status":"a\\u0000b"}'],
    ['half a pair', 'application/json', '{"status":"a\\ud83d b"}'],
    ['bytes that are no UTF-8', 'application/json', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22])],
    ['a broken escape', FORM, 'status=%ff%fe%zz'],
    ['a list for an object', 'application/json', '[1,2,3]'],
    ['a word for an object', 'application/json', '"status"'],
    ['an object for a text', 'application/json', '{"status":{"a":[1]}}'],
    ['a thousand brackets', 'application/json', '['.repeat(1_000)],
    ['ten thousand nested objects', 'application/json', '{"a":'.repeat(10_000)],
    ['deep names', FORM, `status${'[a]'.repeat(5_000)}=1`],
    ['a media type of its own', 'application/x-odd', 'status=a'],
    [
      'a number too large',
      'application/json',
      `{"status":"a","poll":{"options":["a","b"],"expires_in":1e400}}`,
    ],
    [
      'ids that are none',
      'application/json',
      '{"status":"a","media_ids":["../../etc/passwd"],"in_reply_to_id":"0x1"}',
    ],
    ['an unknown visibility', 'application/json', '{"status":"a","visibility":"🙂"}'],
  ])('bears %s', async (_name, type, body) => {
    const answer = await post(type, body);
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
    if (answer.status >= 400) expect(typeof answer.body.error).toBe('string');
  });

  test('counts a person at work as one sign: a thousand are kept, and one more is refused in words', async () => {
    for (const count of [5_000, 1_001]) {
      const more = await post('application/json', JSON.stringify({ status: '👩🏽‍🌾'.repeat(count) }));
      expect(more.status).toBe(422);
      expect(more.body.code).toBe('status_too_long');
    }
    const some = '🙏🏽'.repeat(1_000);
    const kept = await post('application/json', JSON.stringify({ status: some }));
    expect(kept.status).toBe(200);
    expect(kept.body.content).toBe(`<p>${some}</p>`);
  });

  test('keeps marks of direction within the text that has them', async () => {
    const text = '\u202Eनमस्ते\u2066 abc \u200Fعربي';
    const { body } = await post('application/json', JSON.stringify({ status: text }));
    expect(body.content).toContain('नमस्ते');
    const name = await send(
      '/api/v1/accounts/update_credentials',
      FORM,
      `display_name=${encodeURIComponent('\u202Eआशा\u202D')}`,
      'PATCH',
    );
    expect(name.body.display_name).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });
}
