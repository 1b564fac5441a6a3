import { expect, test } from 'vitest';
import { Idle } from './idle.ts';

const MS = 300_000;

function phone() {
  const clock = { now: 1_000 };
  const timers: { work: () => void; cancelled: boolean }[] = [];
  const locked: number[] = [];
  const later = (_: number, work: () => void) => {
    const timer = { work, cancelled: false };
    timers.push(timer);
    return () => void (timer.cancelled = true);
  };
  const idle = new Idle(
    MS,
    () => void locked.push(clock.now),
    () => clock.now,
    later,
  );
  const wait = (ms: number) => (clock.now += ms);
  return { idle, locked, wait, timers };
}

test('work by PIN is locked when nobody has touched the phone for five minutes', () => {
  const { idle, locked, timers } = phone();
  idle.start();
  expect(locked).toEqual([]);
  timers[0]?.work();
  expect(locked.length).toBe(1);
});

test('each touch begins the five minutes anew', () => {
  const { idle, locked, wait, timers } = phone();
  idle.start();
  wait(MS - 1);
  idle.touched();
  wait(MS - 1);
  idle.touched();
  expect([locked, timers.map(({ cancelled }) => cancelled)]).toEqual([[], [true, true, false]]);
});

test('a phone that slept locks when it is taken up, though its timer stood still', () => {
  const { idle, locked, wait } = phone();
  idle.start();
  wait(MS);
  idle.touched();
  expect(locked.length).toBe(1);
});

test('a clock that was put back keeps nothing open', () => {
  const { idle, locked, wait } = phone();
  idle.start();
  wait(-3_600_000);
  idle.touched();
  expect(locked.length).toBe(1);
});

test('what is closed is not locked again', () => {
  const { idle, locked, wait } = phone();
  idle.start();
  idle.stop();
  wait(MS);
  idle.touched();
  expect(locked).toEqual([]);
});
