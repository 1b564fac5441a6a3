import { keep, kept } from '$platform/kept.ts';
import type { PollDraft } from './compose/poll-draft.ts';
import { mayBoost, unitOfAccount } from './status.ts';
import type { Account, Audience, Relationship, Status, Visibility } from './types.ts';
import type { Attached } from './watch/attached.ts';

/** What is being written: kept on this phone with each letter, also without a network. */
export interface Draft {
  text: string;
  warning: string;
  /** A unit's handle, or "all" or "followers"; empty until chosen. */
  audience: string;
  asUnit: number | null;
  /** Their bytes are kept apart. */
  attached: Attached[];
  poll: PollDraft | null;
  /** In the time of this phone; empty for at once. */
  later: string;
}

export const NO_DRAFT: Draft = {
  text: '',
  warning: '',
  audience: '',
  asUnit: null,
  attached: [],
  poll: null,
  later: '',
};

const NAME = 'network.draft';
/** What is for one person alone, or an answer, is kept apart: it never opens with another audience. */
const nameFor = (to: string | undefined) => (to ? `${NAME}.${to}` : NAME);

/** Where an answer to this status is kept. */
export const answerTo = (statusId: string) => `re:${statusId}`;

interface KeptDraft extends Draft {
  owner: string;
  to?: string;
}

/**
 * The draft of this member; another's on the same phone is not shown.
 *
 * @param to the handle of the one person that it is for, or what `answerTo` says
 */
export function draftOf(owner: string, to?: string): Draft {
  const found = kept<KeptDraft>(nameFor(to));
  if (found?.owner !== owner || found.to !== to) return NO_DRAFT;
  const { text, warning, audience, asUnit, attached, poll, later } = { ...NO_DRAFT, ...found };
  return { text, warning, audience, asUnit, attached, poll, later };
}

export function keepDraft(owner: string, draft: Draft, to?: string): void {
  const empty =
    draft.text.trim() === '' &&
    draft.warning.trim() === '' &&
    draft.attached.length === 0 &&
    draft.poll === null;
  keep(nameFor(to), empty ? null : { ...draft, owner, to });
}

export type Way = 'members' | 'bearers' | 'none';

/** How a writer may address a unit; nobody learns only after writing that they may not. */
export function wayTo(audience: Pick<Audience, 'subtree' | 'letter_box'>): Way {
  if (audience.subtree) return 'members';
  return audience.letter_box ? 'bearers' : 'none';
}

export interface Addressed {
  status: string;
  visibility: Visibility;
}

const VISIBILITY = { members: 'private', bearers: 'direct', none: 'private' } as const;

/**
 * The text as it is sent: a unit is addressed by its handle beneath, unless it speaks itself or the writer named it already.
 */
export function addressed(draft: Draft, audiences: Audience[]): Addressed {
  const text = draft.text.trim();
  if (draft.audience === 'all') return { status: text, visibility: 'public' };
  const chosen = audiences.find(({ handle }) => handle === draft.audience);
  if (!chosen) return { status: text, visibility: 'private' };
  const visibility = VISIBILITY[wayTo(chosen)];
  const speaksItself = draft.asUnit === chosen.unit.id && visibility !== 'direct';
  return { status: speaksItself ? text : naming(text, chosen.handle), visibility };
}

/** To one person and nobody else: whoever else is named in it could read it too, as the server has it. */
export const toPerson = (draft: Draft, handle: string): Addressed => ({
  status: naming(draft.text.trim(), handle),
  visibility: 'direct',
});

/**
 * An answer among few names those who wrote and were named: only who is named can read it. Its units go with it by themselves,
 * and what is open to all needs no names.
 */
export function answering(text: string, parent: Status, own: string): Addressed {
  const { visibility } = parent;
  const answer = text.trim();
  if (mayBoost(parent)) return { status: answer, visibility };
  const named = visibility === 'direct' ? parent.mentions : [];
  const people = [parent.acting ?? parent.account, ...named]
    .filter(({ id }) => id !== own && unitOfAccount(id) === null)
    .map(({ acct }) => acct);
  return { status: naming(answer, ...new Set(people)), visibility };
}

/** With the handles that are not in it yet. */
function naming(text: string, ...handles: string[]): string {
  const words = text.toLowerCase().split(/[\s,.;:!?]+/);
  const missing = handles.filter((handle) => !words.includes(`@${handle.toLowerCase()}`));
  return `${text}\n\n${missing.map((handle) => `@${handle}`).join(' ')}`.trim();
}

export type Refusal = 'suspended' | 'blocking' | 'blockedBy';

/** Why nothing can be written to this person, as the server says; null where it can. */
export function refusalOf(
  account: Pick<Account, 'suspended'>,
  relation: Pick<Relationship, 'blocking' | 'blocked_by'> | undefined,
): Refusal | null {
  if (account.suspended) return 'suspended';
  if (relation?.blocking) return 'blocking';
  return relation?.blocked_by ? 'blockedBy' : null;
}
