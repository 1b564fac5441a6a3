/** A public key that signs cards (RFC 8037). */
export interface CardKey {
  kid: string;
  x: string;
}

/** What a card says of its holder; nothing of it is true before its signature is. */
export interface CardClaims {
  code: string;
  name: string;
  post: string;
  unit: string;
  issuedAt: Date;
  expiresAt: Date;
}

export type Verdict = 'right' | 'expired' | 'wrong' | 'unknownKey' | 'codeOnly' | 'noCard';

export interface Checked {
  verdict: Verdict;
  claims?: CardClaims;
  /** Path on our own server that answers whether the post still holds. */
  ask?: string;
}

const CODE = /^[0-9A-Z]{10}$/;

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (each) => each.charCodeAt(0));
}

const jsonOf = (part: string): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(bytesOf(part))) as Record<string, unknown>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function claimsOf(part: string): CardClaims {
  const claims = jsonOf(part);
  return {
    code: text(claims.c),
    name: text(claims.n),
    post: text(claims.p),
    unit: text(claims.u),
    issuedAt: new Date(Number(claims.iat) * 1000),
    expiresAt: new Date(Number(claims.exp) * 1000),
  };
}

/** By the browser itself, or by a small library in browsers that do not know Ed25519 yet. */
async function isSigned(
  key: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const known = await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, known, signature, message);
  } catch {
    // eslint-disable-next-line no-restricted-syntax -- most browsers never need it
    const { verifyAsync } = await import('@noble/ed25519');
    return verifyAsync(signature, message, key).catch(() => false);
  }
}

/** @param scanned what the QR code holds: an address of ours, the signed card alone, or a code */
export async function check(scanned: string, keys: CardKey[], now: Date): Promise<Checked> {
  const card = /\/verify\/([^/?#]+)/.exec(scanned)?.[1] ?? scanned.trim();
  if (CODE.test(card)) return { verdict: 'codeOnly', ask: `/verify/${card}` };
  const [head, body, signature, ...rest] = card.split('.');
  if (!head || !body || !signature || rest.length > 0) return { verdict: 'noCard' };
  try {
    const header = jsonOf(head);
    const claims = claimsOf(body);
    const ask = `/verify/${card}`;
    if (header.alg !== 'EdDSA') return { verdict: 'wrong' };
    const key = keys.find((each) => each.kid === header.kid);
    if (!key) return { verdict: 'unknownKey', ask };
    const message = new TextEncoder().encode(`${head}.${body}`);
    if (!(await isSigned(bytesOf(key.x), message, bytesOf(signature)))) return { verdict: 'wrong' };
    return { verdict: claims.expiresAt > now ? 'right' : 'expired', claims, ask };
  } catch {
    return { verdict: 'noCard' };
  }
}
