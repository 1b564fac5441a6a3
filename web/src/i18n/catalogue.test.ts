import { describe, expect, test } from 'vitest';
import type { Text } from './say.ts';

const modules = import.meta.glob<Record<string, Record<string, Text>>>('./words/*.ts', {
  eager: true,
});

const texts = Object.entries(modules).flatMap(([file, exported]) =>
  Object.values(exported).flatMap((part) =>
    Object.entries(part).map(([key, text]) => ({ name: `${file} ${key}`, text })),
  ),
);

const facts = (pattern: string) =>
  [...pattern.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();

describe('the message catalogue', () => {
  test('has hundreds of texts', () => {
    expect(texts.length).toBeGreaterThan(300);
  });

  test('writes every text in both languages, with the same facts', () => {
    const faulty = texts.filter(
      ({ text }) =>
        !text.hi.trim() || !text.en.trim() || `${facts(text.hi)}` !== `${facts(text.en)}`,
    );
    expect(faulty).toEqual([]);
  });

  test('writes no Devanagari in English texts but names and examples', () => {
    const mixed = texts.filter(({ text }) => /[\u0900-\u097f]/.test(text.en));
    expect(mixed.map(({ name }) => name)).toEqual([
      './words/common.ts switchLanguage',
      './words/common.ts otherLanguage',
      './words/people.ts search',
    ]);
  });
});
