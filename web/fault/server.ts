import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Person {
  name: string;
  post_en: string;
  sign_in_url: string;
}

/** The built product with a data folder of its own, killed and started again as the test likes. */
export class Server {
  kills = 0;
  people: Person[] = [];
  private process: ChildProcess | null = null;
  private readonly front: string;
  private readonly folder: string;
  private readonly port: number;

  constructor(front: string, folder: string, port: number) {
    this.front = front;
    this.folder = folder;
    this.port = port;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const server = spawn(
      this.front,
      ['run', '--json', '--port', String(this.port), '--data', this.folder],
      {
        env: { ...process.env, SANGATHAN_SMALL_WORLD: 'true' },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    this.process = server;
    let report = '';
    for await (const piece of server.stdout) {
      report += String(piece);
      if (report.includes('\n')) break;
    }
    if (!report.includes('\n')) throw new Error('the server ended before it had reported');
    this.people = (JSON.parse(report) as { people: Person[] }).people;
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { process: server } = this;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const gone = new Promise((done) => server.once('exit', done));
    server.kill(signal);
    await gone;
  }

  async killAndStart(): Promise<void> {
    this.kills += 1;
    await this.end('SIGKILL');
    await this.start();
  }

  /** Opens a person's sign-in link; the cookie that it gives. */
  async signIn(post: string): Promise<string> {
    const person = this.people.find(({ post_en: held }) => held === post);
    if (!person) throw new Error(`the world has no ${post}`);
    const path = new URL(person.sign_in_url).pathname;
    const opened = await fetch(this.address + path, { redirect: 'manual' });
    const cookies = opened.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (cookies.length === 0) throw new Error(`signing in answered ${opened.status}`);
    return cookies.join('; ');
  }

  /** What the database holds of phones' records, a row each. */
  ledger(program: string): string[][] {
    const lib = process.env.SANGATHAN_LIB ?? join(this.front, '../build/app/lib');
    const driver = readdirSync(lib).find((name) => /^postgresql-[\d.]+\.jar$/.test(name));
    const java = join(process.env.JAVA_HOME ?? '/usr', 'bin/java');
    const words = ['-cp', join(lib, driver ?? ''), program, this.folder];
    const out = execFileSync(java, words, { encoding: 'utf8', maxBuffer: 1 << 30 });
    return out
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t'));
  }
}
