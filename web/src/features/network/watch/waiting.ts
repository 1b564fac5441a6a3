import type { Attached } from './attached.ts';
import type { Problem } from '$platform/problem.ts';

/** What the server is asked to write. */
export interface Letter {
  status: string;
  visibility: string;
  spoiler_text: string;
  in_reply_to_id?: string;
  as_unit?: number;
  poll?: { options: string[]; expires_in: number; multiple: boolean; hide_totals: boolean };
  scheduled_at?: string;
}

export interface Waiting {
  /** Made on this phone: under it the server writes it once. */
  id: string;
  owner: string;
  /** The handle of the one person that it is for. */
  to?: string;
  madeAt: string;
  /** As it was typed, without the units it is addressed to. */
  text: string;
  letter: Letter;
  /** Files that go before it. */
  attached?: Attached[];
  /** The code of a refusal that trying again would not change. */
  refusal?: { code: string; status: number };
}

export const of = (all: Waiting[], owner: string): Waiting[] =>
  all.filter((each) => each.owner === owner);

export const without = (all: Waiting[], id: string): Waiting[] =>
  all.filter((each) => each.id !== id);

export const add = (all: Waiting[], one: Waiting): Waiting[] => [...without(all, one.id), one];

/** Whether another try may fare better: no network, a server in trouble, too much at once, a session that ended. */
const passes = ({ status }: Problem): boolean =>
  status === 0 || status >= 500 || status === 429 || status === 401 || status === 408;

export function afterRefusal(one: Waiting, problem: Problem): Waiting {
  if (passes(problem)) return one;
  return { ...one, refusal: { code: problem.code, status: problem.status } };
}
