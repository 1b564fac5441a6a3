import { keep, kept } from '$platform/kept.ts';
import type { PollDraft } from './compose/poll-draft.ts';
import type { Audience, Visibility } from './types.ts';
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

interface KeptDraft extends Draft {
  owner: string;
}

/** The draft of this member; another's on the same phone is not shown. */
export function draftOf(owner: string): Draft {
  const found = kept<KeptDraft>(NAME);
  if (found?.owner !== owner) return NO_DRAFT;
  const { text, warning, audience, asUnit, attached, poll, later } = { ...NO_DRAFT, ...found };
  return { text, warning, audience, asUnit, attached, poll, later };
}

export function keepDraft(owner: string, draft: Draft): void {
  const empty =
    draft.text.trim() === '' &&
    draft.warning.trim() === '' &&
    draft.attached.length === 0 &&
    draft.poll === null;
  keep(NAME, empty ? null : { ...draft, owner });
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
  const named = text
    .toLowerCase()
    .split(/[\s,.;:!?]+/)
    .includes(`@${chosen.handle}`);
  const status = speaksItself || named ? text : `${text}\n\n@${chosen.handle}`;
  return { status, visibility };
}
