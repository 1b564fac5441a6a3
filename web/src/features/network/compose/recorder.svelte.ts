const TYPES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
const SECONDS_MOST = 300;
const BITS = 32_000;

/** Records what a person says into a status. */
export class SpokenNote {
  seconds = $state(0);
  recording = $state(false);
  /** No microphone, or none that is allowed. */
  refused = $state(false);
  private recorder: MediaRecorder | null = null;

  /** Resolves with the sound when it is stopped; null where nothing could be recorded. */
  async record(): Promise<Blob | null> {
    const stream = await this.microphone();
    if (!stream) return null;
    const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
    const recorder = new MediaRecorder(stream, {
      ...(mimeType ? { mimeType } : {}),
      audioBitsPerSecond: BITS,
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
      if (this.seconds >= SECONDS_MOST) this.stop();
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
    try {
      if (typeof MediaRecorder !== 'function') throw new Error('no recorder');
      return await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      this.refused = true;
      return null;
    }
  }
}
