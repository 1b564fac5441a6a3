import { forgetAnswers, onSignedOut, post, read } from '$platform/http.ts';
import { forgetKept } from '$platform/kept.ts';
import { hasChosenLanguage, prefer } from '$platform/preferences.svelte.ts';
import { forgetWorker } from '$platform/kept-worker.ts';
import { asProblem, type Problem } from '$platform/problem.ts';
import type { Holding, Me, Permission } from './types.ts';

/** Who is signed in on this phone, what they hold and what they may do. */
class CurrentSession {
  me = $state.raw<Me | null>(null);
  /** Whether it is known by now if anyone is signed in. */
  known = $state(false);
  problem = $state.raw<Problem | undefined>(undefined);

  async restore(): Promise<void> {
    this.problem = undefined;
    try {
      this.enter((await read<Me>('/me', { keep: true })).body);
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status === 401) this.leave();
      else this.problem = problem;
    }
  }

  enter(me: Me): void {
    this.me = me;
    this.known = true;
    if (!hasChosenLanguage()) prefer({ language: me.member.language });
  }

  leave(): void {
    this.me = null;
    this.known = true;
    void forgetAnswers();
  }

  async signOut(): Promise<void> {
    await post('/sign-out');
    // by hand; a session that ends by time leaves the day's work open
    forgetWorker();
    forgetKept();
    this.leave();
  }

  /** Whether an accepted post grants this over the unit whose way from the root is given. */
  may(permission: Permission, way: { id: number }[]): boolean {
    return this.granting(permission).some((held) => way.some((unit) => unit.id === held.unit.id));
  }

  /** Whether any accepted post grants this anywhere. */
  mayAnywhere(permission: Permission): boolean {
    return this.granting(permission).length > 0;
  }

  private granting(permission: Permission): Holding[] {
    const posts = this.me?.posts ?? [];
    return posts.filter((held) => held.permissions.includes(permission));
  }
}

export const session = new CurrentSession();

onSignedOut(() => {
  if (session.me) session.leave();
});
