import { expect, test } from 'vitest';
import { DoubleTap } from './double-tap.ts';

function finger() {
  const clock = { now: 5 };
  const tap = new DoubleTap(() => clock.now);
  tap.opened();
  const after = (ms: number) => {
    clock.now += ms;
    return tap.isSecond();
  };
  return { tap, after };
}

test('the first tap at a door that was just opened counts, right after the page has begun too', () => {
  expect(finger().after(0)).toBe(false);
});

test('a second tap within the same door is the second half of a double one', () => {
  const { after } = finger();
  after(0);
  expect(after(299)).toBe(true);
});

test('at the next door, to which the app went by itself, too', () => {
  const { tap, after } = finger();
  after(0);
  tap.steps();
  tap.opened();
  expect(after(120)).toBe(true);
});

test('a tap that comes a moment later is an answer', () => {
  const { tap, after } = finger();
  after(0);
  tap.steps();
  tap.opened();
  expect(after(300)).toBe(false);
});

test('at a door that somebody opened themselves the first tap is an answer, however quickly it comes', () => {
  const { tap, after } = finger();
  after(0);
  tap.opened();
  expect(after(40)).toBe(false);
  expect(after(40)).toBe(true);
});

test('one step excuses no other door: the one after it was opened by hand', () => {
  const { tap, after } = finger();
  after(0);
  tap.steps();
  tap.opened();
  tap.opened();
  expect(after(40)).toBe(false);
});
