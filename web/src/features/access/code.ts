import { post } from '$platform/http.ts';

/** Has a one-time code sent to the number; answers how many seconds it works. */
export async function askForCode(phone: string): Promise<number> {
  const sent = await post<{ expires_in_seconds: number }>('/sign-in/codes', { phone });
  return sent.expires_in_seconds;
}
