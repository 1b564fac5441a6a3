import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The shapes of Mastodon 4.7 lie beside the clone; without them nothing is compared. */
const FILE = new URL('../../../shared/data/mastodon-openapi.json', import.meta.url);

interface Document {
  paths: Record<string, Record<string, unknown>>;
}

const pointer = (part: string) =>
  encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Looks at every answer that passes through `fetch`: which operation it is of, and how it differs from the shape. */
export class Shapes {
  /** Operations that were answered well, by method and path with `:id` at the places. */
  readonly answered = new Set<string>();
  readonly faults = new Map<string, Set<string>>();
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
  private readonly document: Document | null = null;
  private readonly compiled = new Map<string, ValidateFunction | null>();

  constructor() {
    if (!existsSync(FILE)) return;
    this.document = JSON.parse(readFileSync(FILE, 'utf8')) as Document;
    (addFormats as unknown as (ajv: Ajv2020) => void)(this.ajv);
    this.ajv.addFormat('iso-639-1', /^[a-z]{2,3}(-[A-Za-z]+)*$/);
    // Mastodon itself answers an empty address where none was set
    this.ajv.addFormat('email', /^(\S+@\S+)?$/);
    this.ajv.addSchema(this.document, 'mastodon');
  }

  get areThere(): boolean {
    return this.document !== null;
  }

  /** Every `fetch` of this process is looked at from now on. */
  watch(): void {
    const send = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      const answer = await send(request);
      const stream = answer.headers.get('Content-Type')?.startsWith('text/event-stream');
      if (!stream) await this.look(request.method, new URL(request.url).pathname, answer.clone());
      return answer;
    };
  }

  /** A thing that came over a stream. */
  hold(name: string, shape: string, thing: unknown): void {
    this.note(name, this.compile(`#/components/schemas/${pointer(shape)}`), thing);
  }

  private async look(method: string, path: string, answer: Response): Promise<void> {
    if (!answer.ok) return;
    const text = await answer.text();
    const described = this.described(path);
    const operation = `${method} ${(described ?? this.plain(path)).replace(/\{[^}]+\}/g, ':id')}`;
    this.answered.add(operation);
    if (described === undefined) return;
    const place = ['paths', described, method.toLowerCase(), 'responses', String(answer.status)];
    if (this.emptyHere(place) && text === '{}') return;
    const content = [...place, 'content', 'application/json', 'schema'];
    this.note(operation, this.compile(`#/${content.map(pointer).join('/')}`), JSON.parse(text));
  }

  /** The description has this answer, without any content. */
  private emptyHere(place: string[]): boolean {
    const at = (parts: string[]) => this.exists(`#/${parts.map(pointer).join('/')}`);
    return at(place) && !at([...place, 'content']);
  }

  /** Without the description, whatever looks like an id is a place. */
  private plain(path: string): string {
    return path.replace(/\/(\d{6,}|[0-9a-f-]{36})(?=\/|$)/g, '/:id');
  }

  /** A path without places first. */
  private described(path: string): string | undefined {
    if (this.document === null) return undefined;
    const all = Object.keys(this.document.paths);
    return (
      all.find((each) => each === path) ??
      all.find((each) => new RegExp(`^${each.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path))
    );
  }

  private note(name: string, validate: ValidateFunction | null, thing: unknown): void {
    if (validate === null) {
      if (this.document !== null) this.add(name, 'this answer is not described');
      return;
    }
    if (validate(thing)) return;
    for (const { instancePath, message } of validate.errors ?? []) {
      this.add(name, `${instancePath.replace(/\/\d+/g, '/*')} ${message}`.trim());
    }
  }

  private add(name: string, fault: string): void {
    this.faults.set(name, (this.faults.get(name) ?? new Set()).add(fault));
  }

  private compile(place: string): ValidateFunction | null {
    const known = this.compiled.get(place);
    if (known !== undefined) return known;
    const made =
      this.document !== null && this.exists(place)
        ? this.ajv.compile({ $ref: `mastodon${place}` })
        : null;
    this.compiled.set(place, made);
    return made;
  }

  private exists(place: string): boolean {
    let at: unknown = this.document;
    for (const part of place.slice(2).split('/')) {
      const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
      at = (at as Record<string, unknown> | undefined)?.[key];
    }
    return at !== undefined;
  }
}

/** The operations that Tusky, Phanpy and Elk all call. */
export function coreOperations(): string[] {
  const file = new URL('../../server/src/test/resources/mastodon-operations.txt', import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.endsWith(' core'))
    .map((line) => line.slice(0, -' core'.length));
}
