/** A piece of a status' text; there is nothing else that a status may show. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'link'; text: string; href: string; here: boolean };

export type Paragraph = Inline[];

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi;
const ATTRIBUTE = /([a-z][a-z-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const SILENT = new Set(['script', 'style', 'template', 'iframe', 'noscript', 'textarea', 'title']);

function decoded(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function attributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    found[name.toLowerCase()] = decoded(double ?? single ?? '');
  }
  return found;
}

/** Where a link may lead: another site over http, or for people and tags the pages of this app. */
function target(given: Record<string, string>): { href: string; here: boolean } | null {
  let url: URL;
  try {
    url = new URL(given.href ?? '');
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const classes = (given.class ?? '').split(' ');
  const person = /^\/@([\w-]+)$/.exec(url.pathname)?.[1];
  const tag = /^\/tags\/([^/]+)$/.exec(url.pathname)?.[1];
  if (classes.includes('mention') && person) {
    return { href: `/network/accounts/${person}`, here: true };
  }
  if (classes.includes('hashtag') && tag) return { href: `/network/tags/${tag}`, here: true };
  return { href: url.href, here: false };
}

class Reader {
  readonly paragraphs: Paragraph[] = [];
  private now: Paragraph = [];
  private link: { text: string; href: string; here: boolean } | null = null;
  private readonly spans: string[] = [];
  private silent = '';

  text(text: string): void {
    if (this.silent || this.spans.includes('invisible')) return;
    if (this.link) this.link.text += text;
    else this.now.push({ kind: 'text', text });
  }

  open(name: string, given: Record<string, string>): void {
    if (this.silent) return;
    if (SILENT.has(name)) this.silent = name;
    else if (name === 'p') this.endParagraph();
    else if (name === 'br') this.now.push({ kind: 'break' });
    else if (name === 'span') this.spans.push(given.class ?? '');
    else if (name === 'a') {
      this.endLink();
      const to = target(given);
      if (to) this.link = { text: '', ...to };
    }
  }

  close(name: string): void {
    if (this.silent) {
      if (name === this.silent) this.silent = '';
    } else if (name === 'p') this.endParagraph();
    else if (name === 'a') this.endLink();
    else if (name === 'span' && this.spans.pop() === 'ellipsis') this.text('…');
  }

  endParagraph(): void {
    this.endLink();
    if (this.now.length > 0) this.paragraphs.push(this.now);
    this.now = [];
  }

  private endLink(): void {
    if (this.link?.text) this.now.push({ kind: 'link', ...this.link });
    this.link = null;
  }
}

/**
 * What a status says, read from the server's HTML by a strict list: paragraphs, line breaks, and links. All else loses its
 * mark-up and keeps its text; nothing of the HTML ever reaches the page as HTML.
 */
export function paragraphsOf(html: string): Paragraph[] {
  const reader = new Reader();
  for (const [token, closing, name, rest = ''] of html.matchAll(TOKEN)) {
    if (token.startsWith('<!--')) continue;
    if (!name) reader.text(decoded(token));
    else if (closing) reader.close(name.toLowerCase());
    else reader.open(name.toLowerCase(), attributes(rest));
  }
  reader.endParagraph();
  return reader.paragraphs;
}

export function plainText(paragraphs: Paragraph[]): string {
  return paragraphs
    .map((parts) => parts.map((part) => (part.kind === 'break' ? '\n' : part.text)).join(''))
    .join('\n\n');
}
