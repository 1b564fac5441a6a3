const TYPES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

/** How long one may speak, and how finely it is kept. */
export interface Limits {
  seconds: number;
  bitsPerSecond: number;
}

/** Records what a person says; `result` makes of the sound what the caller keeps. */
export class Recorder<T> {
  seconds = $state(0);
  recording = $state(false);
  /** No microphone, or none that is allowed. */
  refused = $state(false);
  private recorder: MediaRecorder | null = null;
  private readonly limits: Limits;
  private readonly result: (sound: Blob) => T | Promise<T>;

  constructor(limits: Limits, result: (sound: Blob) => T | Promise<T>) {
    this.limits = limits;
    this.result = result;
  }

  /** Resolves when it is stopped; null where nothing could be recorded, or nothing was said. */
  async record(): Promise<T | null> {
    if (this.recording) return null;
    const stream = await this.microphone();
    if (!stream) return null;
    const sound = await this.take(stream);
    return sound.size > 0 ? this.result(sound) : null;
  }

  private async take(stream: MediaStream): Promise<Blob> {
    const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
    const recorder = new MediaRecorder(stream, {
      ...(mimeType ? { mimeType } : {}),
      audioBitsPerSecond: this.limits.bitsPerSecond,
    });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const stopped = new Promise<void>((done) => (recorder.onstop = () => done()));
    recorder.start(1_000);
    this.recorder = recorder;
    this.recording = true;
    this.seconds = 0;
    const clock = setInterval(() => {
      this.seconds += 1;
      if (this.seconds >= this.limits.seconds) this.stop();
    }, 1_000);
    await stopped;
    clearInterval(clock);
    stream.getTracks().forEach((track) => track.stop());
    this.recording = false;
    return new Blob(parts, { type: recorder.mimeType });
  }

  stop(): void {
    if (this.recorder?.state === 'recording') this.recorder.stop();
  }

  private async microphone(): Promise<MediaStream | null> {
    this.refused = false;
    try {
      if (typeof MediaRecorder !== 'function') throw new Error('no recorder');
      return await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      this.refused = true;
      return null;
    }
  }
}
