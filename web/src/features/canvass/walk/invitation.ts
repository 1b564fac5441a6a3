import { post } from '$platform/http.ts';
import { newId } from '$platform/ids.ts';

/** Makes the worker's own link to join a booth, so that its QR is there without a network; false where it cannot. */
export async function makeInvitation(booth: number): Promise<boolean> {
  try {
    await post('/invitations', { id: newId(), unit_id: booth });
    return true;
  } catch {
    // who may not invite walks without; the page says how else to join
    return false;
  }
}
