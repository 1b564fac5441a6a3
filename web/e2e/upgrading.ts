import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BASE_URL } from './browser.ts';

/** The server as a phone sees it that is there while a newer build of the app is put in place. */
export interface Installation {
  url: string;
  /** From now on another build is served: its shell says so, and its worker asks for that shell. */
  upgrade: (build: string) => void;
  close: () => Promise<void>;
}

/** Headers that tell of the bytes as they were. */
const OF_THE_BYTES = ['content-length', 'etag', 'last-modified', 'transfer-encoding'];

type Change = (text: string) => string;

/** What another build changes: the shell, and by its revision the list of files in the service worker. */
const changes = (build: string): Record<string, Change> => ({
  '/index.html': (page) =>
    page.replace('</head>', `<meta name="build" content="${build}" /></head>`),
  '/sw.js': (worker) =>
    worker.replace(/("?url"?:"index\.html","?revision"?:")[^"]*"/, `$1${build}"`),
});

/** Passes everything on to the server, but for what another build changes. */
export async function install(): Promise<Installation> {
  let changed: Record<string, Change> = {};
  const server = createServer((asked, answer) => {
    const change = changed[new URL(asked.url ?? '/', BASE_URL).pathname];
    passOn(asked, answer, change);
  });
  await new Promise<void>((done) => server.listen(0, done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    upgrade: (build) => (changed = changes(build)),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function passOn(asked: IncomingMessage, answer: ServerResponse, change: Change | undefined): void {
  const headers = { ...asked.headers };
  if (change) {
    headers['accept-encoding'] = 'identity';
    delete headers['if-none-match'];
    delete headers['if-modified-since'];
  }
  const onward = request(
    new URL(asked.url ?? '/', BASE_URL),
    { method: asked.method, headers },
    (reply) => {
      if (!change) {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
        return;
      }
      void textOf(reply).then((text) => {
        const kept = Object.fromEntries(
          Object.entries(reply.headers).filter(([name]) => !OF_THE_BYTES.includes(name)),
        );
        const other = change(text);
        if (other === text) throw new Error(`nothing to change in ${asked.url}`);
        answer.writeHead(reply.statusCode ?? 502, kept);
        answer.end(other);
      });
    },
  );
  onward.on('error', () => answer.destroy());
  asked.pipe(onward);
}

async function textOf(reply: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of reply) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
