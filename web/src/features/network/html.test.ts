import { describe, expect, test } from 'vitest';
import { paragraphsOf, plainText } from './html.ts';

const textOf = (html: string) => plainText(paragraphsOf(html));
const linksOf = (html: string) =>
  paragraphsOf(html).flatMap((parts) => parts.filter((part) => part.kind === 'link'));

describe('what the server writes', () => {
  test('keeps paragraphs and line breaks', () => {
    expect(textOf('<p>एक<br />दो</p><p>तीन</p>')).toBe('एक\nदो\n\nतीन');
  });

  test('shows a long link by its short form and leads to the whole', () => {
    const html =
      '<p><a href="https://a.example/x?y=1&amp;z=2" target="_blank" rel="nofollow"><span class="invisible">https://</span><span class="ellipsis">a.example/x</span><span class="invisible">?y=1&amp;z=2</span></a></p>';
    expect(linksOf(html)).toEqual([
      { kind: 'link', text: 'a.example/x…', href: 'https://a.example/x?y=1&z=2', here: false },
    ]);
  });

  test('leads a mention and a tag to pages of the app', () => {
    const html =
      '<p><span class="h-card"><a href="https://s.example/@booth-320-112" class="u-url mention">@<span>booth-320-112</span></a></span> <a href="https://s.example/tags/%E0%A4%95" class="mention hashtag" rel="tag">#<span>क</span></a></p>';
    expect(linksOf(html).map(({ href, here }) => [href, here])).toEqual([
      ['/network/accounts/booth-320-112', true],
      ['/network/tags/%E0%A4%95', true],
    ]);
    expect(textOf(html)).toBe('@booth-320-112 #क');
  });

  test('reads characters that were escaped once, not twice', () => {
    expect(textOf('<p>&lt;b&gt; &amp;amp; &quot;&#39;&#x915;</p>')).toBe('<b> &amp; "\'क');
  });
});

describe('what it never should', () => {
  test.each([
    ['<p>a<script>alert(1)</script>b</p>', 'ab'],
    ['<p>a<style>p{}</style>b</p>', 'ab'],
    ['<img src=x onerror=alert(1)>a', 'a'],
    ['<p onclick="alert(1)">a</p>', 'a'],
    ['<svg><script>alert(1)', ''],
    ['a<!-- <script>x</script> -->b', 'ab'],
    ['a<!-- unclosed', 'a'],
    ['<iframe src="https://x.example">x</iframe>a', 'a'],
    ['1 < 2 > 1', '1 < 2 > 1'],
    ['<p>a<b><i>b</p>', 'ab'],
  ])('%s says “%s”', (html, text) => {
    expect(textOf(html)).toBe(text);
  });

  test.each([
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,x',
    '//x.example',
    '/relative',
    '',
  ])('a link to %s is no link', (href) => {
    const html = `<p><a href="${href}" class="mention">press</a></p>`;
    expect(linksOf(html)).toEqual([]);
    expect(textOf(html)).toBe('press');
  });

  test('a page of this app is reached by a mention only, not by any link of that shape', () => {
    expect(linksOf('<a href="https://x.example/@me">x</a>')[0]?.here).toBe(false);
    expect(linksOf('<a href="https://x.example/@me/../../y" class="mention">x</a>')[0]?.here).toBe(
      false,
    );
  });
});
