import type { UnitRef, WithUnit } from '$features/territory/index.ts';
import type { components } from '$generated/api.ts';
import type { Permission } from '$features/access/index.ts';

type Schemas = components['schemas'];

export type Seat = WithUnit<Schemas['PostView']>;
export type Vacancy = WithUnit<Schemas['Vacancy']>;
export type { Holding } from '$features/access/index.ts';

/** Numbers and names with which a rule or a reason is put into words. */
export type Shown = Record<string, string | number>;
export type Verdict = Omit<Schemas['Verdict'], 'facts'> & { facts: Shown };
export type Checked = Omit<Schemas['Checked'], 'verdicts'> & { verdicts: Verdict[] };

export type PlaceReason = Omit<Schemas['PlaceReason'], 'facts'> & { facts: Shown };
export type Candidate = {
  member: Omit<Schemas['CandidateMember'], 'home_unit'> & { home_unit: UnitRef };
  reasons: PlaceReason[];
  verdicts: Verdict[];
};
/** Whoever was chosen for a seat, from the ranking or from a search. */
export type Appointee = Candidate['member'];
export type Body = Schemas['BodyView'];
export interface Candidates {
  body: Body;
  candidates: Candidate[];
  elders: Candidate[];
}

export type Proposal = WithUnit<Schemas['ProposalView']>;

export type PostRules = Schemas['PostRules'];
export type PostDraft = Omit<Schemas['PostDraft'], 'permissions'> & { permissions: Permission[] };
export type PostEntry = Omit<Schemas['PostEntry'], 'content'> & { content: PostDraft };
export type PostVersion = Omit<Schemas['VersionView'], 'content'> & { content: PostDraft };
export type PreviewPart = Omit<Schemas['PreviewPart'], 'rows'> & { rows: PreviewRow[] };
export type PreviewRow = Omit<WithUnit<Schemas['PreviewRow']>, 'broken'> & { broken: Verdict[] };
