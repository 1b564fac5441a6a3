import type { Fetch } from './server.ts';
import type { Entry, Pack, PackDoor, Receipt } from './wire.ts';

export const BOOTH = 3220012;

export const door = (n: number, more: Partial<PackDoor> = {}): PackDoor => ({
  id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  section: 1,
  house_number: String(n),
  house_order: n,
  ...more,
});

/** What a server answers that does as docs/decisions/0024 says, and fails as a test tells it to. */
export class FakeServer {
  stored = new Map<string, Entry>();
  doors = new Map<string, PackDoor>();
  version = 1;
  requests: string[] = [];
  /** By the phones' clocks. */
  sentAt: string[] = [];
  rightEnded = false;
  sounds = new Map<string, number>();
  /** Receipts other than "stored", by record. */
  verdicts = new Map<string, Partial<Receipt>>();
  /** What the next requests meet instead of an answer; `lost` has been carried out. */
  faults: ('cut' | 'lost' | Response)[] = [];

  readonly fetch: Fetch = async (path, init) => {
    this.requests.push(`${init.method ?? 'GET'} ${path}`);
    const fault = this.faults.shift();
    if (fault === 'cut') throw new TypeError('Failed to fetch');
    if (fault instanceof Response) return fault;
    const answer = await this.answer(path, init);
    if (fault === 'lost') throw new TypeError('Failed to fetch');
    return answer;
  };

  private async answer(path: string, init: RequestInit): Promise<Response> {
    if (path.endsWith('/records')) return this.take(init);
    if (path.includes('/voice-notes/')) return this.keepSound(path, init);
    return this.pack(path);
  }

  private async take(init: RequestInit): Promise<Response> {
    const encoded = (init.headers as Record<string, string>)['Content-Encoding'];
    const stream = new Blob([init.body as ArrayBuffer]).stream();
    const text = await new Response(
      encoded === 'gzip' ? stream.pipeThrough(new DecompressionStream('gzip')) : stream,
    ).text();
    const { records, sent_at } = JSON.parse(text) as { records: Entry[]; sent_at: string };
    this.sentAt.push(sent_at);
    if (records.length > 500 || text.length > 1_000_000) {
      return problem(413, 'upload_too_large');
    }
    records.forEach((record) => this.stored.set(record.id, this.stored.get(record.id) ?? record));
    const receipts = records.map(({ id, booth_id }) => ({
      id,
      state: 'stored',
      code: null,
      booth_id,
      responsible: null,
      ...this.verdicts.get(id),
    }));
    return json({ server_time: '2026-11-25T12:00:00Z', receipts });
  }

  private async keepSound(path: string, init: RequestInit): Promise<Response> {
    const id = /voice-notes\/\d+\/([^?]+)/.exec(path)?.[1] ?? '';
    this.sounds.set(id, (init.body as ArrayBuffer).byteLength);
    return new Response(null, { status: 204 });
  }

  private pack(path: string): Response {
    if (this.rightEnded) return problem(403, 'canvass_right_ended');
    const since = /since=(\d+)/.exec(path)?.[1];
    const body: Partial<Pack> = {
      booth: {
        id: BOOTH,
        constituency_id: 322,
        level: 'booth',
        number: '12',
        name_hi: 'प्राथमिक विद्यालय',
        name_en: 'प्राथमिक विद्यालय',
      } as Pack['booth'],
      version: this.version,
      whole: since === undefined,
      doors: Number(since) === this.version ? [] : [...this.doors.values()],
    };
    return json(body);
  }
}

export const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

export const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ code }), { status, headers });
