import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetKept } from '$platform/kept.ts';
import {
  addressed,
  answering,
  answerTo,
  draftOf,
  keepDraft,
  NO_DRAFT,
  refusalOf,
  toPerson,
  wayTo,
} from './draft.ts';
import { accountOfUnit } from './status.ts';
import type { Audience, Status } from './types.ts';

/** Stands for the phone's store. */
class Store {
  [name: string]: unknown;
  getItem = (name: string) => (this[name] as string | undefined) ?? null;
  setItem = (name: string, value: string) => {
    this[name] = value;
  };
  removeItem = (name: string) => {
    Reflect.deleteProperty(this, name);
  };
}

const audience = (handle: string, id: number, rights: Partial<Audience> = {}) =>
  ({
    unit: { id },
    handle,
    subtree: true,
    letter_box: true,
    as_unit: false,
    ...rights,
  }) as Audience;
const booth = audience('booth-322-5', 5);
const state = audience('uttar-pradesh', 1, { subtree: false });
const draft = (change: object) => ({ ...NO_DRAFT, text: ' नमस्ते ', ...change });

describe('a draft', () => {
  beforeEach(() => {
    Object.assign(globalThis, { localStorage: new Store() });
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  test('is found again by its writer and by nobody else', () => {
    keepDraft('a', draft({ audience: 'all' }));
    expect(draftOf('a')).toEqual(draft({ audience: 'all' }));
    expect(draftOf('b')).toEqual(NO_DRAFT);
  });

  test('for one person is kept apart, and opens for nobody else', () => {
    keepDraft('a', draft({ audience: 'all' }));
    keepDraft('a', draft({ text: 'केवल आप' }), 'meena');
    expect(draftOf('a')).toEqual(draft({ audience: 'all' }));
    expect(draftOf('a', 'meena').text).toBe('केवल आप');
    expect(draftOf('a', 'suresh')).toEqual(NO_DRAFT);
  });

  test('of an answer opens under what it answers, and never for all', () => {
    keepDraft('a', draft({ text: 'केवल आपसे' }), answerTo('1'));
    keepDraft('a', draft({ text: 'दूसरा जवाब' }), answerTo('2'));
    expect(draftOf('a')).toEqual(NO_DRAFT);
    expect(draftOf('a', answerTo('1')).text).toBe('केवल आपसे');
    expect(draftOf('a', answerTo('2')).text).toBe('दूसरा जवाब');
  });

  test('goes when it is emptied, and when its writer signs out', () => {
    keepDraft('a', draft({}));
    keepDraft('a', draft({ text: ' ' }));
    expect(draftOf('a')).toEqual(NO_DRAFT);
    keepDraft('a', draft({}));
    forgetKept();
    expect(draftOf('a')).toEqual(NO_DRAFT);
  });
});

describe('an audience', () => {
  test('is the members where one may speak to them, else the office-bearers, else nobody', () => {
    expect(wayTo(booth)).toBe('members');
    expect(wayTo(state)).toBe('bearers');
    expect(wayTo({ subtree: false, letter_box: false })).toBe('none');
  });

  test('of a unit is addressed by its handle', () => {
    expect(addressed(draft({ audience: 'booth-322-5' }), [booth])).toEqual({
      status: 'नमस्ते\n\n@booth-322-5',
      visibility: 'private',
    });
    expect(addressed(draft({ audience: 'uttar-pradesh' }), [state]).visibility).toBe('direct');
  });

  test('is not named twice, nor by a unit that speaks to its own', () => {
    const named = draft({ text: '@booth-322-5, नमस्ते', audience: 'booth-322-5' });
    expect(addressed(named, [booth]).status).toBe('@booth-322-5, नमस्ते');
    const itself = draft({ audience: 'booth-322-5', asUnit: 5 });
    expect(addressed(itself, [booth]).status).toBe('नमस्ते');
  });

  test('is everybody only when that was chosen', () => {
    expect(addressed(draft({ audience: 'all' }), []).visibility).toBe('public');
    expect(addressed(draft({ audience: 'followers' }), []).visibility).toBe('private');
    expect(addressed(draft({ audience: 'gone-1' }), [booth]).visibility).toBe('private');
  });
});

describe('one person', () => {
  test('is named beneath, once, and alone reads it', () => {
    expect(toPerson(draft({ audience: 'all' }), 'meena')).toEqual({
      status: 'नमस्ते\n\n@meena',
      visibility: 'direct',
    });
    expect(toPerson(draft({ text: '@Meena, नमस्ते' }), 'meena').status).toBe('@Meena, नमस्ते');
    expect(toPerson(draft({ text: ' ' }), 'meena').status).toBe('@meena');
  });

  test('may be written to unless suspended, or one blocks the other', () => {
    const free = { blocking: false, blocked_by: false };
    expect(refusalOf({}, free)).toBeNull();
    expect(refusalOf({ suspended: true }, free)).toBe('suspended');
    expect(refusalOf({}, { ...free, blocking: true })).toBe('blocking');
    expect(refusalOf({}, { ...free, blocked_by: true })).toBe('blockedBy');
  });
});

describe('an answer', () => {
  const unit = { id: accountOfUnit(5), acct: 'booth-322-5' };
  const parent = (change: object) =>
    ({
      visibility: 'direct',
      account: { id: 'r', acct: 'ravi' },
      mentions: [{ id: 'a', acct: 'asha' }, unit],
      ...change,
    }) as Status;

  test('among few names whoever wrote and was named, or they could not read it', () => {
    expect(answering(' जी ', parent({}), 'a')).toEqual({
      status: 'जी\n\n@ravi',
      visibility: 'direct',
    });
    const own = parent({
      account: { id: 'a', acct: 'asha' },
      mentions: [
        { id: 'r', acct: 'ravi' },
        { id: 'm', acct: 'meena' },
      ],
    });
    expect(answering('@Ravi जी', own, 'a').status).toBe('@Ravi जी\n\n@meena');
  });

  test('within a circle names who wrote it, also where a unit spoke', () => {
    const acting = { id: 'm', acct: 'meena' };
    const said = parent({ visibility: 'private', account: unit, acting });
    expect(answering('जी', said, 'a')).toEqual({ status: 'जी\n\n@meena', visibility: 'private' });
  });

  test('to what all may read needs no names', () => {
    expect(answering('जी', parent({ visibility: 'public' }), 'a').status).toBe('जी');
  });
});
