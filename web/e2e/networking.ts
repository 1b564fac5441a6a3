import type { BrowserContext } from 'playwright-core';

/** Words that no other status has. */
export const once = () => Math.random().toString(36).slice(2, 10);

/** As an app of theirs would write it; for everybody. */
export async function writeAs(device: BrowserContext, status: string): Promise<string> {
  const answer = await device.request.post('/api/v1/statuses', {
    data: { status, visibility: 'public' },
    headers: { 'X-Sangathan': '1' },
  });
  if (!answer.ok()) throw new Error(`the status was refused: ${answer.status()}`);
  return ((await answer.json()) as { id: string }).id;
}
