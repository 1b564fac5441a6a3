import { mediaSender } from '$features/network/routes.ts';
import { postOnce } from '$platform/http.ts';
import { dropFiles } from '$platform/kept-files.ts';
import { keep, kept } from '$platform/kept.ts';
import { onBack } from '$platform/network.svelte.ts';
import { asProblem } from '$platform/problem.ts';
import { add, afterRefusal, of, without, type Waiting } from './waiting.ts';

const NAME = 'network.outbox';
const AGAIN = 20_000;

/** What was written on this phone and has not reached the server yet; it is sent by itself, each once. */
class Outbox {
  all = $state.raw<Waiting[]>(kept<Waiting[]>(NAME) ?? []);
  /** Counts what was sent, so that a page can look again. */
  sent = $state(0);
  /** How many files of one have gone, with a part of the next. */
  progress = $state.raw<{ id: string; done: number } | null>(null);
  private owner: string | undefined;
  private sending = false;
  private again = false;
  private justSent = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private started = false;

  /** From now on whatever this member has left waiting is sent when the network allows. */
  start(owner: string): void {
    this.owner = owner;
    this.all = kept<Waiting[]>(NAME) ?? [];
    if (!this.started) {
      onBack(() => void this.send());
      // Another tab of the same browser writes to the same store.
      addEventListener('storage', () => (this.all = kept<Waiting[]>(NAME) ?? []));
    }
    this.started = true;
    void this.send();
  }

  /** Nobody is signed in: what waits stays for its writer. */
  stop(): void {
    this.owner = undefined;
    clearTimeout(this.timer);
  }

  /** Whether something was sent since this was last asked. */
  takeSent(): boolean {
    const some = this.justSent;
    this.justSent = false;
    return some;
  }

  get mine(): Waiting[] {
    return this.owner ? of(this.all, this.owner) : [];
  }

  put(one: Waiting): void {
    this.keep(add(this.all, one));
  }

  take(id: string): void {
    const files = this.all.find((each) => each.id === id)?.attached ?? [];
    this.keep(without(this.all, id));
    void dropFiles(files.map((file) => file.id)).catch(() => undefined);
  }

  /** Back into the composer, with its files. */
  giveBack(id: string): void {
    this.keep(without(this.all, id));
  }

  /** Sends in the order of writing; stops where there is no way, goes past what was refused. */
  async send(): Promise<void> {
    this.again = this.sending;
    if (this.sending) return;
    this.sending = true;
    clearTimeout(this.timer);
    try {
      for (const one of this.mine.filter((each) => !each.refusal)) {
        if (!(await this.sendOne(one))) break;
      }
    } finally {
      this.sending = false;
    }
    if (this.again) await this.send();
    else if (this.mine.some((each) => !each.refusal)) {
      this.timer = setTimeout(() => void this.send(), AGAIN);
    }
  }

  /** Each that is not there yet, one after the other; what was sent is remembered at once. */
  private async sendFiles(one: Waiting): Promise<string[]> {
    const attached = [...(one.attached ?? [])];
    if (attached.length === 0) return [];
    const { sendMedia } = await mediaSender();
    for (const [at, file] of attached.entries()) {
      if (file.sent) continue;
      const told = (share: number) => (this.progress = { id: one.id, done: at + share });
      told(0);
      attached[at] = { ...file, sent: await sendMedia(file, told) };
      this.keep(this.all.map((each) => (each.id === one.id ? { ...each, attached } : each)));
    }
    this.progress = null;
    return attached.flatMap(({ sent }) => sent ?? []);
  }

  private async sendOne(one: Waiting): Promise<boolean> {
    try {
      const files = await this.sendFiles(one);
      const letter = files.length > 0 ? { ...one.letter, media_ids: files } : one.letter;
      await postOnce('/api/v1/statuses', one.id, letter);
      this.take(one.id);
      this.sent++;
      this.justSent = true;
      return true;
    } catch (error) {
      const now = this.all.find((each) => each.id === one.id) ?? one;
      const next = afterRefusal(now, asProblem(error));
      this.keep(this.all.map((each) => (each.id === one.id ? next : each)));
      return next.refusal !== undefined;
    }
  }

  private keep(all: Waiting[]): void {
    this.all = all;
    keep(NAME, all.length > 0 ? all : null);
  }
}

export const outbox = new Outbox();
