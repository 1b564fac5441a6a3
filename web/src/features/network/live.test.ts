import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { live } from './live.ts';

/** The browser's socket, held in the test's hand. */
class FakeSocket {
  static all: FakeSocket[] = [];
  onopen: () => void = () => undefined;
  onmessage: (message: { data: string }) => void = () => undefined;
  onclose: () => void = () => undefined;
  said: string[] = [];
  closed = false;

  readonly address: string;

  constructor(address: string) {
    this.address = address;
    FakeSocket.all.push(this);
  }

  send(text: string): void {
    this.said.push(text);
  }

  close(): void {
    this.closed = true;
  }

  static get last(): FakeSocket {
    const last = FakeSocket.all.at(-1);
    if (!last) throw new Error('no socket was opened');
    return last;
  }
}

const message = (stream: string[], event: string, payload: string) => ({
  data: JSON.stringify({ stream, event, payload }),
});

beforeEach(() => {
  FakeSocket.all = [];
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('location', { origin: 'https://sangathan.example' });
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('one socket serves all who listen, each hears its own, and the last who leaves closes it', () => {
  const home: string[] = [];
  const booth: string[] = [];
  const leaveHome = live.listen(
    { stream: 'user' },
    (event, payload) => home.push(event + payload),
    () => undefined,
  );
  const leaveBooth = live.listen(
    { stream: 'list', list: 'booth' },
    (event, payload) => booth.push(event + payload),
    () => undefined,
  );
  expect(FakeSocket.all).toHaveLength(1);
  expect(FakeSocket.last.address).toBe('wss://sangathan.example/api/v1/streaming');
  FakeSocket.last.onopen();
  expect(FakeSocket.last.said).toEqual([
    '{"type":"subscribe","stream":"user"}',
    '{"type":"subscribe","stream":"list","list":"booth"}',
  ]);
  FakeSocket.last.onmessage(message(['user'], 'delete', '7'));
  FakeSocket.last.onmessage(message(['list', 'booth'], 'update', '{}'));
  FakeSocket.last.onmessage({ data: '{"error":"x","status":400}' });
  expect(home).toEqual(['delete7']);
  expect(booth).toEqual(['update{}']);
  leaveBooth();
  expect(FakeSocket.last.said.at(-1)).toBe('{"type":"unsubscribe","stream":"list","list":"booth"}');
  leaveHome();
  expect(FakeSocket.last.closed).toBe(true);
});

test('comes again by itself, later each time, and asks for what was missed', () => {
  let begun = 0;
  const leave = live.listen(
    { stream: 'user' },
    () => undefined,
    () => (begun += 1),
  );
  FakeSocket.last.onopen();
  expect(live.open).toBe(true);
  FakeSocket.last.onclose();
  expect(live.open).toBe(false);
  vi.advanceTimersByTime(3_000);
  expect(FakeSocket.all).toHaveLength(2);
  FakeSocket.last.onclose();
  vi.advanceTimersByTime(1_900);
  expect(FakeSocket.all).toHaveLength(2);
  vi.advanceTimersByTime(4_200);
  expect(FakeSocket.all).toHaveLength(3);
  FakeSocket.last.onopen();
  expect(begun).toBe(2);
  leave();
});
