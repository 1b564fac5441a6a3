import { keptFile } from '$platform/kept-files.ts';
import { asProblem, Problem, problemOf } from '$platform/problem.ts';
import type { Attached } from '$features/network/watch/attached.ts';

/** XMLHttpRequest, because fetch tells nothing of how far a file has gone. */
function sendForm(form: FormData, onprogress: (share: number) => void): Promise<Response> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v2/media');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-Sangathan', '1');
    request.upload.onprogress = ({ loaded, total }) => onprogress(total > 0 ? loaded / total : 0);
    request.onload = () => done(new Response(request.responseText, { status: request.status }));
    request.onerror = () => failed(new Problem('offline', 0));
    request.ontimeout = request.onerror;
    request.send(form);
  });
}

/** Sends one file with what describes it; returns what the server calls it. */
export async function sendMedia(
  one: Attached,
  onprogress: (share: number) => void = () => undefined,
): Promise<string> {
  const file = await keptFile(one.id).catch(() => null);
  if (!file) throw new Problem('media_unknown', 404);
  const form = new FormData();
  form.set('file', file, one.kind);
  if (one.description.trim()) form.set('description', one.description.trim());
  form.set('focus', `${one.focus.x},${one.focus.y}`);
  try {
    const response = await sendForm(form, onprogress);
    if (!response.ok) throw await problemOf(response);
    return ((await response.json()) as { id: string }).id;
  } catch (error) {
    throw asProblem(error);
  }
}
