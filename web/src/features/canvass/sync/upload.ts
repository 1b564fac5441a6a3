import type { Kept, Store } from '$features/canvass/store/store.ts';
import { ask, packed, type Fetch, type Reply } from './server.ts';
import type { Receipt, Receipts } from './wire.ts';

const MOST_RECORDS = 500;
const MOST_BYTES = 900_000;

export const RECORDS = '/api/org/canvass/records';

/** What became of one round: more may wait, nothing waits, or the server's reply that stopped it. */
export type Uploaded = 'more' | 'done' | Reply;

interface Batch {
  records: Kept[];
  lines: string[];
}

const lineOf = ({ entry, sequence }: Kept): string => JSON.stringify({ ...entry, sequence });

/** The oldest records that fit into one request; at least one. */
function batchOf(waiting: Kept[], most: number): Batch {
  const batch: Batch = { records: [], lines: [] };
  let bytes = 0;
  for (const record of waiting.slice(0, most)) {
    const line = lineOf(record);
    // Devanagari takes three bytes a letter
    bytes += new Blob([line]).size + 1;
    if (bytes > MOST_BYTES && batch.records.length > 0) break;
    batch.records.push(record);
    batch.lines.push(line);
  }
  return batch;
}

const isReceipts = (body: unknown): body is Receipts => {
  const { receipts, server_time: time } = (body ?? {}) as Partial<Receipts>;
  return Array.isArray(receipts) && typeof time === 'string';
};

/** Sends waiting records in batches. Whatever breaks, the same records are simply sent again. */
export class Upload {
  private readonly store: Store;
  private readonly fetch: Fetch;
  private readonly now: () => number;
  private most = MOST_RECORDS;

  constructor(store: Store, fetch: Fetch, now: () => number) {
    this.store = store;
    this.fetch = fetch;
    this.now = now;
  }

  /** Sends one batch. */
  async once(): Promise<Uploaded> {
    const waiting = await this.store.waiting(this.most);
    if (waiting.length === 0) {
      this.most = MOST_RECORDS;
      return 'done';
    }
    const batch = batchOf(waiting, this.most);
    const reply = await this.send(batch);
    if (reply.status === 200 && isReceipts(reply.body)) return this.take(batch, reply.body);
    if (reply.status === 413 || reply.status === 422) return this.halve(batch, reply);
    return reply;
  }

  private async send({ lines }: Batch): Promise<Reply> {
    const device = JSON.stringify(await deviceOf(this.store));
    const { body, headers } = await packed(
      `{"device_id":${device},"sent_at":"${new Date(this.now()).toISOString()}","records":[${lines.join(',')}]}`,
    );
    return ask(this.fetch, RECORDS, { method: 'POST', body, headers });
  }

  private async take({ records }: Batch, body: Receipts): Promise<Uploaded> {
    const sent = new Set(records.map(({ entry }) => entry.id));
    const receipts: Receipt[] = body.receipts.filter(({ id }) => sent.has(id));
    await this.store.receive(receipts, body.server_time);
    // A server that says nothing of what was sent would be asked for ever without a pause.
    return receipts.length > 0
      ? 'more'
      : { status: 200, retryAfterMs: null, code: null, body: null };
  }

  /** The request as a whole was refused: smaller ones find the record at fault, and that one alone is set aside. */
  private async halve({ records }: Batch, reply: Reply): Promise<Uploaded> {
    const [first] = records;
    if (first && records.length === 1) {
      const code = reply.status === 413 ? 'too_large' : 'request_refused';
      await this.store.setAside(first.entry, code, new Date(this.now()).toISOString());
    } else {
      this.most = Math.max(1, Math.floor(records.length / 2));
    }
    return 'more';
  }
}

/** The name of this store towards the server; it tells two phones of one worker apart. */
async function deviceOf(store: Store): Promise<string> {
  const known = await store.value<string>('device');
  if (known) return known;
  const id = crypto.randomUUID();
  await store.keepValue('device', id);
  return id;
}
