import { readUnit } from '$features/territory/index.ts';
import { read, type Answer } from '$platform/http.ts';
import { accountOfUnit } from './status.ts';
import type { Account, Audience } from './types.ts';

/**
 * To whom the writer may speak. A unit that they come from stands first, also one below their posts that is not among
 * their own.
 */
export async function readAudiences(
  unit: number | null,
  postUnits: number[],
): Promise<Answer<Audience[]>> {
  const known = await read<Audience[]>('/network/audiences', { keep: true });
  // From the booth up, as people think of themselves.
  const answer = { ...known, body: known.body.toReversed() };
  if (!unit || answer.body.some((each) => each.unit.id === unit)) return answer;
  const [asked, account] = await Promise.all([
    readUnit(unit),
    read<Account>(`/api/v1/accounts/${accountOfUnit(unit)}`, { keep: true }),
  ]);
  const above = asked.body.path.some((each) => postUnits.includes(each.id));
  const other: Audience = {
    unit: asked.body,
    handle: account.body.acct,
    everybody: above,
    subtree: above,
    letter_box: above,
    as_unit: false,
  };
  return { ...answer, body: [other, ...answer.body] };
}
