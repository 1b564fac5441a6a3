import { post } from '$platform/http.ts';

interface Ceremony<O> {
  ceremony: string;
  public_key: O;
}

export const passkeysKnown = (): boolean =>
  typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

function asJson(credential: Credential | null): unknown {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no credential');
  return credential.toJSON();
}

/** Signs in with a passkey that this device or browser keeps. */
export async function signInWithPasskey(): Promise<void> {
  const { ceremony, public_key } = await post<Ceremony<PublicKeyCredentialRequestOptionsJSON>>(
    '/sign-in/passkey/options',
  );
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(public_key);
  const credential = asJson(await navigator.credentials.get({ publicKey }));
  await post('/sign-in/passkey', { ceremony, credential });
}

/** Makes a passkey on this device and registers it under a name. */
export async function addPasskey(label: string): Promise<void> {
  const { ceremony, public_key } =
    await post<Ceremony<PublicKeyCredentialCreationOptionsJSON>>('/passkeys/options');
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(public_key);
  const credential = asJson(await navigator.credentials.create({ publicKey }));
  await post('/passkeys', { ceremony, label, credential });
}
