// The server that the storms break off, and what they ask of it.
// Usage: imported by storm.mjs and storm-posts.mjs; the words of the command line are SANGATHAN FOLDER PORT.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';

export const [front, folder, port] = process.argv.slice(2);
export const address = `http://localhost:${port}`;
export const STORM_MS = 3_000;
export const WORKERS = 12;

export function must(holds, words) {
  if (!holds) throw new Error(words);
}

/** UUIDv7: the client makes the ids, so that a request sent twice happens once. */
export function id() {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

let running = null;
/** What runs is ended, however the storm came out. */
export async function endAll() {
  if (running && alive(running)) await killed(running, 'SIGTERM');
}

export const alive = (server) => server.exitCode === null && server.signalCode === null;

/** The front door replaces itself by the JVM, so the child's process is the server. */
export async function start() {
  const server = spawn(front, ['run', '--json', '--port', port, '--data', folder], {
    env: { ...process.env, SANGATHAN_SMALL_WORLD: 'true' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running = server;
  let report = '';
  for await (const piece of server.stdout) {
    report += piece;
    if (report.includes('\n')) return { server, people: JSON.parse(report).people };
  }
  throw new Error('the server ended before it had reported');
}

export async function killed(server, signal) {
  const gone = new Promise((done) => server.once('exit', done));
  server.kill(signal);
  await gone;
}

export function command(...words) {
  const { status, stdout } = spawnSync(front, [...words, '--json', '--data', folder], { encoding: 'utf8' });
  must(status === 0, `${words.join(' ')} ended with ${status}: ${stdout}`);
  return JSON.parse(stdout);
}
