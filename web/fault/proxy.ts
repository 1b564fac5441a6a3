import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.ts';

type Fate = 'straight' | 'cut' | 'answer_lost' | 'half_an_answer' | 'doubled' | 'late' | 'slow';

const FATES: [Fate, number][] = [
  ['cut', 0.05],
  ['answer_lost', 0.06],
  ['half_an_answer', 0.02],
  ['doubled', 0.04],
  ['late', 0.03],
  ['slow', 0.1],
];

/** Stands between phones and server and is a bad line: it drops, delays, doubles and reorders. */
export class Proxy {
  /** Nothing goes wrong any more. */
  calm = false;
  readonly fates: Partial<Record<Fate, number>> = {};
  private readonly chance: Chance;
  private readonly server = createServer((request, response) => void this.pass(request, response));
  private readonly behind: string;
  private readonly late = new Set<Promise<unknown>>();

  constructor(behind: string, chance: Chance) {
    this.behind = behind;
    this.chance = chance;
  }

  async open(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** When everything that it held back has been let through. */
  async empty(): Promise<void> {
    await Promise.allSettled(this.late);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private fate(): Fate {
    if (this.calm) return 'straight';
    let left = this.chance.next();
    for (const [fate, share] of FATES) {
      left -= share;
      if (left < 0) return fate;
    }
    return 'straight';
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fate = this.fate();
    this.fates[fate] = (this.fates[fate] ?? 0) + 1;
    try {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      await this.meet(fate, request, Buffer.concat(parts), response);
    } catch {
      response.destroy();
    }
  }

  private async meet(
    fate: Fate,
    request: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ): Promise<void> {
    if (fate === 'cut') {
      response.destroy();
    } else if (fate === 'late') {
      // the phone gives up and tries again; this one arrives after that
      response.destroy();
      const arrival = pause(50 + this.chance.below(1500)).then(() => this.forward(request, body));
      this.late.add(arrival);
      await arrival.finally(() => this.late.delete(arrival));
    } else if (fate === 'doubled') {
      const [first] = await Promise.all([this.forward(request, body), this.forward(request, body)]);
      await this.answer(first, response, 'straight');
    } else {
      if (fate === 'slow') await pause(this.chance.below(200));
      await this.answer(await this.forward(request, body), response, fate);
    }
  }

  /** How long the server took in all, in ms, and how often it was asked. */
  took = 0;
  asked = 0;

  private async forward(request: IncomingMessage, body: Buffer): Promise<Response> {
    const from = performance.now();
    try {
      return await this.send(request, body);
    } finally {
      this.took += performance.now() - from;
      this.asked += 1;
    }
  }

  private send(request: IncomingMessage, body: Buffer): Promise<Response> {
    const headers: Record<string, string> = {};
    for (const name of ['cookie', 'content-type', 'content-encoding', 'accept', 'x-sangathan']) {
      const value = request.headers[name];
      if (typeof value === 'string') headers[name] = value;
    }
    return fetch(this.behind + request.url, {
      method: request.method ?? 'GET',
      headers,
      ...(body.length > 0 ? { body } : {}),
    });
  }

  private async answer(answer: Response, response: ServerResponse, fate: Fate): Promise<void> {
    const body = Buffer.from(await answer.arrayBuffer());
    if (fate === 'answer_lost') {
      response.destroy();
      return;
    }
    const retry = answer.headers.get('retry-after');
    response.writeHead(answer.status, {
      'Content-Type': answer.headers.get('content-type') ?? 'application/json',
      'Content-Length': body.length,
      ...(retry ? { 'Retry-After': retry } : {}),
    });
    if (fate === 'half_an_answer') {
      response.write(body.subarray(0, body.length / 2), () => response.destroy());
    } else response.end(body);
  }
}
