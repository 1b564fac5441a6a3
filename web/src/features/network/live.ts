/** What is listened to, as the server names it. */
export interface Channel {
  stream: string;
  list?: string;
}

export type Heard = (event: string, payload: string) => void;

interface Listening {
  channel: Channel;
  heard: Heard;
  /** The stream has begun, or begun again: what happened before must be asked for. */
  begun: () => void;
}

const SOONEST = 2_000;
const LATEST = 120_000;
const keyOf = ({ stream, list }: Channel) => (list ? `${stream}/${list}` : stream);

/** One socket for everything that is open in this window; without one, pages ask again from time to time. */
class Live {
  /** No state of Svelte: an effect that listens would read it, end when the socket opens, and open the next without end. */
  open = false;
  private socket: WebSocket | undefined;
  private readonly listening = new Set<Listening>();
  private wait = SOONEST;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Returns what ends it. */
  listen(channel: Channel, heard: Heard, begun: () => void): () => void {
    const one: Listening = { channel, heard, begun };
    const known = this.listens(channel);
    this.listening.add(one);
    if (this.open && !known) this.say('subscribe', channel);
    if (!this.socket && !this.timer) this.connect();
    return () => {
      this.listening.delete(one);
      if (this.open && !this.listens(channel)) this.say('unsubscribe', channel);
      if (this.listening.size === 0) this.leave();
    };
  }

  private listens(channel: Channel): boolean {
    return [...this.listening].some((each) => keyOf(each.channel) === keyOf(channel));
  }

  private say(type: string, channel: Channel): void {
    this.socket?.send(JSON.stringify({ type, ...channel }));
  }

  private connect(): void {
    this.timer = undefined;
    const address = `${location.origin.replace(/^http/, 'ws')}/api/v1/streaming`;
    const socket = new WebSocket(address);
    this.socket = socket;
    socket.onopen = () => {
      this.open = true;
      this.wait = SOONEST;
      const channels = new Map([...this.listening].map(({ channel }) => [keyOf(channel), channel]));
      channels.forEach((channel) => this.say('subscribe', channel));
      this.listening.forEach((each) => each.begun());
    };
    socket.onmessage = ({ data }) => this.hear(String(data));
    socket.onclose = () => {
      if (this.socket === socket) this.comeAgain();
    };
  }

  private hear(text: string): void {
    const { stream, event, payload } = JSON.parse(text) as {
      stream?: string[];
      event?: string;
      payload?: string;
    };
    if (!stream || !event) return;
    const key = stream.join('/');
    this.listening.forEach((each) => {
      if (keyOf(each.channel) === key) each.heard(event, payload ?? '');
    });
  }

  private comeAgain(): void {
    this.socket = undefined;
    this.open = false;
    if (this.listening.size === 0) return;
    // Not all at once when a server starts again.
    this.timer = setTimeout(() => this.connect(), this.wait * (0.5 + Math.random()));
    this.wait = Math.min(this.wait * 2, LATEST);
  }

  private leave(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.open = false;
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
  }
}

export const live = new Live();
