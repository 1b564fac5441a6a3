import { beforeAll, describe, expect, test, vi } from 'vitest';
import { check, type CardKey } from './signed-card.ts';

const base64url = (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

describe('a scanned card', () => {
  let keys: CardKey[];
  let foreign: CryptoKeyPair;
  let own: CryptoKeyPair;
  const now = new Date('2026-11-22T12:00:00Z');
  const claims = { c: 'ABCDEFGHJK', n: 'सुनीता', p: 'बूथ अध्यक्ष', u: '12 · विद्यालय' };

  const signed = async (
    pair: CryptoKeyPair,
    exp = now.getTime() / 1000 + 60,
    header: object = { alg: 'EdDSA', kid: 'k1' },
  ) => {
    const part = (value: object) => base64url(new TextEncoder().encode(JSON.stringify(value)));
    const message = `${part(header)}.${part({ ...claims, iat: 1_795_000_000, exp })}`;
    const signature = await crypto.subtle.sign(
      { name: 'Ed25519' },
      pair.privateKey,
      new TextEncoder().encode(message),
    );
    return `${message}.${base64url(signature)}`;
  };

  beforeAll(async () => {
    const make = () =>
      crypto.subtle.generateKey({ name: 'Ed25519' }, true, [
        'sign',
        'verify',
      ]) as Promise<CryptoKeyPair>;
    own = await make();
    foreign = await make();
    const raw = await crypto.subtle.exportKey('raw', own.publicKey);
    keys = [{ kid: 'k1', x: base64url(raw) }];
  });

  test('is right when our key signed it, whatever address it stands in', async () => {
    const card = await signed(own);
    expect(await check(`https://example.org/verify/${card}`, keys, now)).toMatchObject({
      verdict: 'right',
      claims: { name: 'सुनीता', post: 'बूथ अध्यक्ष' },
      ask: `/verify/${card}`,
    });
    expect((await check(card, keys, now)).verdict).toBe('right');
  });

  test('is right too in a browser that does not know Ed25519', async () => {
    const card = await signed(own);
    const forged = `${card.slice(0, -8)}AAAAAAAA`;
    const unknown = vi
      .spyOn(crypto.subtle, 'importKey')
      .mockRejectedValue(new DOMException('not supported'));
    expect((await check(card, keys, now)).verdict).toBe('right');
    expect((await check(forged, keys, now)).verdict).toBe('wrong');
    expect(unknown).toHaveBeenCalledTimes(2);
    unknown.mockRestore();
  });

  test('is wrong when another key signed it under our name', async () => {
    expect((await check(await signed(foreign), keys, now)).verdict).toBe('wrong');
  });

  test('is wrong when a letter was changed, or no algorithm is named', async () => {
    const [head, body, signature] = (await signed(own)).split('.');
    const other = base64url(
      new TextEncoder().encode(JSON.stringify({ ...claims, n: 'कोई और', iat: 1, exp: 9e9 })),
    );
    expect((await check(`${head}.${other}.${signature}`, keys, now)).verdict).toBe('wrong');
    expect(body).not.toBe(other);
    const none = await signed(own, 9e9, { alg: 'none', kid: 'k1' });
    expect((await check(none, keys, now)).verdict).toBe('wrong');
  });

  test('cannot be checked here when its key is not on this phone', async () => {
    expect((await check(await signed(own), [], now)).verdict).toBe('unknownKey');
  });

  test('expires', async () => {
    expect((await check(await signed(own, 1), keys, now)).verdict).toBe('expired');
  });

  test('without a signature is asked online', async () => {
    expect(await check('https://example.org/verify/ABCDEFGHJK', keys, now)).toEqual({
      verdict: 'codeOnly',
      ask: '/verify/ABCDEFGHJK',
    });
  });

  test.each(['https://example.org/', 'upi://pay?pa=x', 'a.b.c', ''])(
    'is no card: %s',
    async (other) => {
      expect((await check(other, keys, now)).verdict).toBe('noCard');
    },
  );
});
