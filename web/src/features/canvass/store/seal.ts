const { subtle } = globalThis.crypto;
const words = { in: new TextEncoder(), out: new TextDecoder() };

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

const AES = { name: 'AES-GCM', length: 256 } as const;

const named = (iv: Uint8Array<ArrayBuffer>, name: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: words.in.encode(name),
});

/** Seals bytes under a name: opened under another name, or changed, they do not open. */
export async function sealBytes(
  key: CryptoKey,
  name: string,
  bytes: ArrayBuffer | Uint8Array<ArrayBuffer>,
): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await subtle.encrypt(named(iv, name), key, bytes) };
}

export function openBytes(key: CryptoKey, name: string, sealed: Sealed): Promise<ArrayBuffer> {
  return subtle.decrypt(named(sealed.iv, name), key, sealed.data);
}

export function seal(key: CryptoKey, name: string, value: unknown): Promise<Sealed> {
  return sealBytes(key, name, words.in.encode(JSON.stringify(value)));
}

export async function unseal<T>(key: CryptoKey, name: string, sealed: Sealed): Promise<T> {
  return JSON.parse(words.out.decode(await openBytes(key, name, sealed))) as T;
}

/** A key that works on this phone and can never be read out of it. */
export function phoneKey(): Promise<CryptoKey> {
  return subtle.generateKey(AES, false, ['encrypt', 'decrypt']);
}

/** The random key under which one worker's work lies; raw only as long as it takes to wrap it. */
export function newRawKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(32));
}

export function keyOf(raw: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return subtle.importKey('raw', raw, AES, false, ['encrypt', 'decrypt']);
}

/** The key that a PIN stands for; slow on purpose. */
export async function keyOfPin(
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<CryptoKey> {
  const typed = await subtle.importKey('raw', words.in.encode(pin), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return subtle.deriveKey(how, typed, AES, false, ['encrypt', 'decrypt']);
}
