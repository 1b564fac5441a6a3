import { post, read } from '$platform/http.ts';

const MOST = 20;
const OFTEN = 120_000;

interface Markers {
  notifications?: { last_read_id: string };
}

/** How many notifications have come since the reader last opened them; at most 20 are counted. */
class Unread {
  count = $state(0);
  private timer: ReturnType<typeof setInterval> | undefined;

  start(): void {
    if (this.timer) return;
    this.timer = setInterval(() => void this.look(), OFTEN);
    document.addEventListener('visibilitychange', () => void this.look());
    void this.look();
  }

  async look(): Promise<void> {
    if (document.visibilityState !== 'visible') return;
    try {
      const { body } = await read<Markers>('/api/v1/markers?timeline[]=notifications');
      const since = body.notifications?.last_read_id;
      const after = since ? `&since_id=${since}` : '';
      this.count = (
        await read<unknown[]>(`/api/v1/notifications?limit=${MOST}${after}`)
      ).body.length;
    } catch {
      // The dot is no promise; the next look tells.
    }
  }

  /** They are open before the reader, down from this one. */
  async seen(newest: string): Promise<void> {
    this.count = 0;
    try {
      await post('/api/v1/markers', { notifications: { last_read_id: newest } });
    } catch {
      // They stay unread, which the next visit mends.
    }
  }
}

export const unread = new Unread();
