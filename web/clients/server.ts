import {
  createOAuthAPIClient,
  createRestAPIClient,
  createStreamingAPIClient,
  type mastodon,
} from 'masto';

export const SERVER = process.env.SERVER ?? 'http://localhost:8080';
const OUT_OF_BAND = 'urn:ietf:wg:oauth:2.0:oob';
const SCOPE = 'read write follow push';
const PASSWORD = 'correct horse battery';

/** One member with the clients that act for them. */
export interface Person {
  name: string;
  username: string;
  id: string;
  token: string;
  rest: mastodon.rest.Client;
  stream: mastodon.streaming.Client;
}

/** An app that was made known, and may ask for each of these scopes. */
function makeApp(): Promise<mastodon.v1.Client> {
  return createRestAPIClient({ url: SERVER }).v1.apps.create({
    clientName: 'masto',
    redirectUris: OUT_OF_BAND,
    scopes: SCOPE,
  });
}

/** The token of an app by itself, which may make members. */
async function appToken(): Promise<string> {
  const app = await makeApp();
  const token = await createOAuthAPIClient({ url: SERVER }).token.create({
    grantType: 'client_credentials',
    clientId: app.clientId as string,
    clientSecret: app.clientSecret as string,
    redirectUri: OUT_OF_BAND,
    scope: SCOPE,
  });
  return token.accessToken;
}

/** Another token of the person, which opens less. */
export async function narrowToken(person: Person, scope: string): Promise<string> {
  const app = await makeApp();
  const token = await createOAuthAPIClient({ url: SERVER }).token.create({
    grantType: 'password',
    username: person.username,
    password: PASSWORD,
    clientId: app.clientId as string,
    clientSecret: app.clientSecret as string,
    redirectUri: OUT_OF_BAND,
    scope,
  });
  if (token.scope !== scope) throw new Error(`asked for ${scope}, got ${token.scope}`);
  return token.accessToken;
}

/** Makes a member through the API, as test tools of Mastodon do. */
export async function join(name: string): Promise<Person> {
  const username = `${name}_${Date.now().toString(36)}`;
  const made = await createRestAPIClient({
    url: SERVER,
    accessToken: await appToken(),
  }).v1.accounts.create({
    username,
    email: `${username}@test.example`,
    password: PASSWORD,
    agreement: true,
    locale: 'en',
  });
  const rest = createRestAPIClient({ url: SERVER, accessToken: made.accessToken });
  const own = await rest.v1.accounts.verifyCredentials();
  const stream = createStreamingAPIClient({
    streamingApiUrl: SERVER.replace(/^http/, 'ws'),
    accessToken: made.accessToken,
  });
  return { name: own.username, username, id: own.id, token: made.accessToken, rest, stream };
}
