import { API } from './http.ts';
import { Problem, problemOf } from './problem.ts';

/** Fetches a document first, so that a refusal is told on the page and not as a file, then opens it. */
export async function openDocument(path: string, name: string, body?: unknown): Promise<void> {
  let response: Response;
  try {
    response = await fetch(API + path, {
      credentials: 'same-origin',
      ...(body === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', 'X-Sangathan': '1' },
            body: JSON.stringify(body),
          }),
    });
  } catch {
    throw new Problem('offline', 0);
  }
  if (!response.ok) throw await problemOf(response);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Long enough for the slowest phone to have begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const sendFile = async (path: string, file: Blob): Promise<void> =>
  void (await sent(path, file));

/** Sends a file and reads what it came to. */
export const sendFileFor = async <T>(path: string, file: Blob): Promise<T> =>
  (await (await sent(path, file)).json()) as T;

async function sent(path: string, file: Blob): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(API + path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/octet-stream', 'X-Sangathan': '1' },
      body: file,
    });
  } catch {
    throw new Problem('offline', 0);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}
