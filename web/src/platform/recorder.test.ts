import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Recorder } from './recorder.svelte.ts';

const LIMITS = { seconds: 3, bitsPerSecond: 24_000 };
let released = 0;
let options: MediaRecorderOptions | undefined;
let said = 'sound';

/** A browser's recorder: gives what was said when it is stopped. */
class FakeRecorder {
  static isTypeSupported = (type: string) => type.startsWith('audio/ogg');
  state = 'inactive';
  mimeType: string;
  ondataavailable: (event: { data: Blob }) => void = () => undefined;
  onstop: () => void = () => undefined;

  constructor(_: unknown, chosen: MediaRecorderOptions) {
    options = chosen;
    this.mimeType = chosen.mimeType ?? '';
  }

  start(): void {
    this.state = 'recording';
  }

  stop(): void {
    this.state = 'inactive';
    this.ondataavailable({ data: new Blob([said]) });
    this.onstop();
  }
}

const allow = (getUserMedia: () => Promise<unknown>) =>
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });

beforeEach(() => {
  vi.useFakeTimers();
  released = 0;
  said = 'sound';
  vi.stubGlobal('MediaRecorder', FakeRecorder);
  allow(() => Promise.resolve({ getTracks: () => [{ stop: () => (released += 1) }] }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('gives what was said in the form that is asked for, and lets the microphone go', async () => {
  const recorder = new Recorder(LIMITS, (sound) => sound.text());
  const recorded = recorder.record();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(recorder.recording).toBe(true);
  expect(recorder.seconds).toBe(1);
  recorder.stop();
  expect(await recorded).toBe('sound');
  expect(recorder.recording).toBe(false);
  expect(released).toBe(1);
  expect(options).toEqual({ mimeType: 'audio/ogg;codecs=opus', audioBitsPerSecond: 24_000 });
});

test('ends by itself when the time is over', async () => {
  const recorder = new Recorder(LIMITS, (sound) => sound.type);
  const recorded = recorder.record();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(recorder.recording).toBe(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await recorded).toBe('audio/ogg;codecs=opus');
  expect(recorder.seconds).toBe(3);
});

test('says that there is no microphone, and tries again when asked again', async () => {
  const recorder = new Recorder(LIMITS, (sound) => sound.size);
  allow(() => Promise.reject(new Error('denied')));
  expect(await recorder.record()).toBeNull();
  expect(recorder.refused).toBe(true);

  allow(() => Promise.resolve({ getTracks: () => [] }));
  const recorded = recorder.record();
  await vi.advanceTimersByTimeAsync(0);
  expect(recorder.refused).toBe(false);
  recorder.stop();
  expect(await recorded).toBe(5);
});

test('says so in a browser that cannot record', async () => {
  vi.stubGlobal('MediaRecorder', undefined);
  const recorder = new Recorder(LIMITS, (sound) => sound.size);
  expect(await recorder.record()).toBeNull();
  expect(recorder.refused).toBe(true);
});

test('keeps nothing where nothing was said, and does not record twice at a time', async () => {
  said = '';
  const recorder = new Recorder(LIMITS, (sound) => sound.size);
  const recorded = recorder.record();
  await vi.advanceTimersByTimeAsync(0);
  expect(await recorder.record()).toBeNull();
  recorder.stop();
  expect(await recorded).toBeNull();
  expect(released).toBe(1);
});
