import { render } from 'svelte/server';
import { afterEach, describe, expect, test } from 'vitest';
import { sayIn } from '$i18n/say.ts';
import { common } from '$i18n/words/common.ts';
import { place } from '$platform/place.svelte.ts';
import { preferences } from '$platform/preferences.svelte.ts';
import { Problem } from '$platform/problem.ts';
import ProblemNote from './ProblemNote.svelte';

const shown = (problem: Problem, retry: (() => void) | undefined = () => undefined): string =>
  render(ProblemNote, { props: { problem, retry } }).body;

const notPermitted = new Problem('not_permitted', 403);

afterEach(() => {
  preferences.language = 'hi';
  place.moved = false;
});

describe.each(['hi', 'en'] as const)('what a page could not show, in %s', (language) => {
  const words = (text: (typeof common)[keyof typeof common]) => sayIn(language, text);
  const shownIn = (problem: Problem) => {
    preferences.language = language;
    return shown(problem);
  };

  test('a missing right offers a way back in place of another try', () => {
    place.moved = true;
    const note = shownIn(notPermitted);
    expect(note).toContain(words(common.rightByPost));
    expect(note).toContain(words(common.goBack));
    expect(note).not.toContain(words(common.again));
  });

  test('whoever opened the page by its address is led to Today', () => {
    const note = shownIn(notPermitted);
    expect(note).toContain('href="/"');
    expect(note).toContain(words(common.goToday));
    expect(note).not.toContain(words(common.goBack));
  });

  test('what may be otherwise in a moment is tried again', () => {
    for (const problem of [
      new Problem('offline', 0),
      new Problem('unexpected', 500),
      new Problem('unknown', 429),
    ]) {
      const note = shownIn(problem);
      expect(note).toContain(words(common.again));
      expect(note).not.toContain(words(common.goToday));
    }
  });
});

test('what is not there, of another or asked wrongly is not asked for again either', () => {
  for (const problem of [
    new Problem('not_found', 404),
    new Problem('blocked', 403),
    new Problem('invalid_input', 422),
  ]) {
    expect(shown(problem)).not.toContain(common.again.hi);
    expect(shown(problem)).not.toContain(common.rightByPost.hi);
  }
});

test('a form that was refused stays as it is: its reader is where they were', () => {
  place.moved = true;
  const body = render(ProblemNote, { props: { problem: notPermitted } }).body;
  expect(body).toContain(common.rightByPost.hi);
  expect(body).not.toContain('<button');
  expect(body).not.toContain('<a');
});
