import { read } from '$platform/http.ts';
import { lastAnswer } from '$platform/last-answer.ts';
import { asProblem, type Problem } from '$platform/problem.ts';
import { live, type Channel } from './live.ts';
import { alsoWaiting, renewed, withChanged, withOlder } from './pages.ts';
import type { Status } from './types.ts';

const OFTEN = 30_000;

/** The stream that goes on where a timeline ends. */
function channelOf(path: string): Channel {
  const list = /\/list\/(.+)$/.exec(path)?.[1];
  if (list) return { stream: 'list', list };
  return { stream: path.endsWith('/public') ? 'public' : 'user' };
}

/** A timeline: opens from the last visit, then brings what is new without a jump; older ones by scrolling. */
export class Feed {
  items = $state.raw<Status[]>([]);
  waiting = $state.raw<Status[]>([]);
  problem = $state.raw<Problem | undefined>(undefined);
  loading = $state(false);
  known = $state(false);
  savedAt = $state.raw<Date | null>(null);
  more = $state(false);

  private readonly path: string;
  private readonly kept: boolean;
  private older: string | null = null;
  private olderOfPage: string | null = null;
  private gap = false;
  private atOnce = false;
  private again = false;

  /** @param kept whether it opens from the last visit and looks for new ones by itself */
  constructor(path: string, kept = false, atOnce = false) {
    this.path = path;
    this.kept = kept;
    void this.open(atOnce);
  }

  private async open(atOnce: boolean): Promise<void> {
    if (this.kept) {
      const last = await lastAnswer<Status[]>(this.path);
      if (last && !this.known) {
        this.items = last.body;
        this.goOn(last.next);
        this.known = last.body.length > 0;
      }
    }
    await this.refresh(atOnce);
  }

  /**
   * Looks for new ones, and for changes of what is shown.
   *
   * @param atOnce whether new ones are shown without being asked for, as what was just written is
   */
  async refresh(atOnce = false): Promise<void> {
    this.atOnce ||= atOnce;
    // What is being read now may be older than the reason for looking again.
    this.again = this.loading;
    if (this.loading) return;
    do {
      this.again = false;
      await this.look();
    } while (this.again);
    if (this.atOnce) this.showWaiting();
    this.atOnce = false;
  }

  private async look(): Promise<void> {
    this.loading = true;
    try {
      const answer = await read<Status[]>(this.path, { keep: this.kept });
      this.savedAt = answer.savedAt;
      this.take(answer.body, answer.next);
      this.problem = undefined;
    } catch (error) {
      this.problem = asProblem(error);
    } finally {
      this.loading = false;
    }
  }

  private take(page: Status[], next: string | null): void {
    const merged = renewed(this.items, page);
    if (!this.kept || merged.shown.length === 0) {
      this.items = page;
      this.waiting = [];
      this.goOn(page.length > 0 ? next : null);
    } else {
      this.items = merged.shown;
      this.waiting = merged.waiting;
      this.gap = merged.gap;
      this.olderOfPage = next;
    }
    this.known = true;
  }

  showWaiting(): void {
    if (this.waiting.length === 0) return;
    if (this.gap) {
      this.items = this.waiting;
      this.goOn(this.olderOfPage);
    } else this.items = [...this.waiting, ...this.items];
    this.waiting = [];
  }

  async loadOlder(): Promise<void> {
    if (!this.older || this.loading) return;
    this.loading = true;
    try {
      const answer = await read<Status[]>(this.older);
      this.items = withOlder(this.items, answer.body);
      this.goOn(answer.body.length > 0 ? answer.next : null);
      this.problem = undefined;
    } catch (error) {
      this.problem = asProblem(error);
    } finally {
      this.loading = false;
    }
    if (this.again) await this.refresh();
  }

  remove(id: string): void {
    const stays = (status: Status) => status.id !== id && status.reblog?.id !== id;
    this.items = this.items.filter(stays);
    this.waiting = this.waiting.filter(stays);
  }

  /** What the stream brings: nothing that is being read moves, save that what is deleted goes. */
  private hear(event: string, payload: string): void {
    if (event === 'delete') this.remove(payload);
    else if (event === 'update') {
      const status = JSON.parse(payload) as Status;
      if (this.items.length > 0) this.waiting = alsoWaiting(this.items, this.waiting, status);
      else if (this.known) this.items = [status];
    } else if (event === 'status.update') {
      const changed = JSON.parse(payload) as Status;
      this.items = withChanged(this.items, changed);
      this.waiting = withChanged(this.waiting, changed);
    }
  }

  private goOn(next: string | null): void {
    this.older = next;
    this.more = next !== null;
  }

  /** Listens while the page is open, and looks again where that is not possible; returns what ends it. */
  watch(): (() => void) | undefined {
    if (!this.kept) return undefined;
    const look = () => {
      if (document.visibilityState === 'visible') void this.refresh();
    };
    const timer = setInterval(() => {
      if (!live.open) look();
    }, OFTEN);
    const deaf = live.listen(
      channelOf(this.path),
      (event, payload) => this.hear(event, payload),
      () => void this.refresh(),
    );
    document.addEventListener('visibilitychange', look);
    return () => {
      deaf();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }
}
