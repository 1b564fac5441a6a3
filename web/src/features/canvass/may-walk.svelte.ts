import { session } from '$features/access/index.ts';
import { read } from '$platform/http.ts';
import { keptWorker } from '$platform/kept-worker.ts';

class Turf {
  /** The member for whom was asked. */
  asked: string | null = null;
  given = $state(false);
}
const turf = new Turf();

/** Doors may be given to a member without a post; that alone is asked of the server, once. */
async function askForTurf(member: string): Promise<void> {
  turf.given = false;
  try {
    const { body } = await read<unknown[]>('/canvass/booths?limit=1', { keep: true });
    if (turf.asked === member) turf.given = body.length > 0;
  } catch {
    // Without an answer the entry appears at the next start.
  }
}

/** Whether who is signed in goes from door to door: by a post, by given doors, or with work on this phone. */
export function mayWalk(): boolean {
  const me = session.me;
  if (!me) return false;
  if (session.mayAnywhere('canvass')) return true;
  const { id } = me.member;
  if (turf.asked !== id) {
    turf.asked = id;
    queueMicrotask(() => void askForTurf(id));
  }
  return turf.given || keptWorker()?.id === id;
}
