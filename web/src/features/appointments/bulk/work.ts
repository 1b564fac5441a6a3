import { post } from '$platform/http.ts';
import type { Batch } from './types.ts';

const count = (batch: Batch, what: string): number => batch.counts[what] ?? 0;

/** Calls until no line is left; the server works for some seconds a call. */
export async function applyAll(id: string, onstep: (batch: Batch) => void): Promise<void> {
  for (;;) {
    const batch = await post<Batch>(`/appointment-batches/${id}/apply`);
    onstep(batch);
    if (count(batch, 'ready') === 0) return;
  }
}

export async function undoAll(
  id: string,
  wish: { force: boolean; reason: string },
  onstep: (batch: Batch) => void,
): Promise<void> {
  for (;;) {
    const batch = await post<Batch>(`/appointment-batches/${id}/undo`, wish);
    onstep(batch);
    const left = count(batch, 'appointed') + (wish.force ? count(batch, 'kept_accepted') : 0);
    if (left === 0) return;
  }
}
