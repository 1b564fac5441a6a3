import { read, type ReadOptions } from './http.ts';
import { asProblem, type Problem } from './problem.ts';

/** A list read page by page along the server's `Link` header. */
export class Paged<T> {
  items = $state.raw<T[]>([]);
  problem = $state.raw<Problem | undefined>(undefined);
  loading = $state(false);
  loadedOnce = $state(false);
  savedAt = $state.raw<Date | null>(null);
  more = $state(false);

  private next: string | null;
  private round = 0;
  private readonly options: ReadOptions;

  constructor(path: string, options: ReadOptions = {}) {
    this.next = path;
    this.options = options;
    void this.loadMore();
  }

  get empty(): boolean {
    return this.loadedOnce && this.items.length === 0;
  }

  /** Starts over at another address; what is shown stays until the new answer is there. */
  async restart(path: string): Promise<void> {
    this.next = path;
    await this.take(path, true);
  }

  /** Drops what is no longer so; reads on when nothing is left to show. */
  keep(stays: (item: T) => boolean): void {
    this.items = this.items.filter(stays);
    if (this.items.length === 0) void this.loadMore();
  }

  async loadMore(): Promise<void> {
    if (this.next) await this.take(this.next, false);
  }

  private async take(path: string, fresh: boolean): Promise<void> {
    const round = ++this.round;
    this.loading = true;
    try {
      const answer = await read<T[]>(path, this.options);
      if (round !== this.round) return;
      this.items = fresh ? answer.body : [...this.items, ...answer.body];
      this.next = answer.next;
      this.more = answer.next !== null;
      this.savedAt = answer.savedAt;
      this.problem = undefined;
      this.loadedOnce = true;
    } catch (error) {
      if (round === this.round) this.problem = asProblem(error);
    } finally {
      if (round === this.round) this.loading = false;
    }
  }
}
