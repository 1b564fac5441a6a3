import type { PostDraft, PostRules } from '$features/appointments/index.ts';

/** A post as the form has it: numbers are what was typed. */
export interface Form {
  code: string;
  level: string;
  name_hi: string;
  name_en: string;
  seats: string;
  rank: string;
  appointed_from: string;
  permissions: PostDraft['permissions'];
  retired: boolean;
  minimum_age: string;
  maximum_age: string;
  term_months: string;
  term_limit: string;
  other_posts: PostRules['other_posts'];
  no_relatives: boolean;
  no_government_servant: boolean;
  elector_here: boolean;
  wing: 'none' | 'women' | 'youth';
  proposed_by: string[];
  approved_by: string;
  body: string;
  women: string;
  young: string;
  young_under: string;
  holds_from: string;
}

/** Shares that can be chosen, as people say them. */
export const SHARES = ['1/4', '1/3', '2/5', '1/2', '1/1'];

const typed = (value: number | null): string => (value === null ? '' : String(value));
const numberOf = (value: string): number | null => (value.trim() === '' ? null : Number(value));
const shareText = (share: PostRules['women']): string => (share ? `${share.part}/${share.of}` : '');

function shareOf(text: string): PostRules['women'] {
  const [part, of] = text.split('/').map(Number);
  return part && of ? { part, of } : null;
}

/** Today as the organisation counts days. */
export const today = (now = new Date()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(now);

export function formOf(code: string, draft: PostDraft): Form {
  const rules = draft.rules;
  return {
    code,
    level: draft.level,
    name_hi: draft.name_hi,
    name_en: draft.name_en,
    seats: String(draft.seats),
    rank: String(draft.rank),
    appointed_from: draft.appointed_from,
    permissions: draft.permissions,
    retired: draft.retired,
    minimum_age: String(rules.minimum_age),
    maximum_age: typed(rules.maximum_age),
    term_months: typed(rules.term_months),
    term_limit: typed(rules.term_limit),
    other_posts: rules.other_posts,
    no_relatives: rules.no_relatives,
    no_government_servant: rules.no_government_servant,
    elector_here: rules.elector_here,
    wing: rules.wing ?? 'none',
    proposed_by: rules.proposed_by,
    approved_by: rules.approved_by ?? '',
    body: rules.body ?? '',
    women: shareText(rules.women),
    young: shareText(rules.young),
    young_under: String(rules.young_under),
    holds_from: today(),
  };
}

export const emptyForm = (): Form => ({
  code: '',
  level: 'booth',
  name_hi: '',
  name_en: '',
  seats: '1',
  rank: '50',
  appointed_from: 'own',
  permissions: ['see_strength'],
  retired: false,
  minimum_age: '18',
  maximum_age: '',
  term_months: '36',
  term_limit: '',
  other_posts: 'allowed',
  no_relatives: false,
  no_government_servant: false,
  elector_here: false,
  wing: 'none',
  proposed_by: [],
  approved_by: '',
  body: '',
  women: '',
  young: '',
  young_under: '35',
  holds_from: today(),
});

export function draftOf(form: Form): PostDraft {
  return {
    level: form.level,
    rank: Number(form.rank),
    name_hi: form.name_hi.trim(),
    name_en: form.name_en.trim(),
    seats: Number(form.seats),
    appointed_from: form.appointed_from,
    permissions: form.permissions,
    retired: form.retired,
    rules: {
      minimum_age: Number(form.minimum_age),
      maximum_age: numberOf(form.maximum_age),
      term_months: numberOf(form.term_months),
      term_limit: numberOf(form.term_limit),
      other_posts: form.other_posts,
      no_relatives: form.no_relatives,
      no_government_servant: form.no_government_servant,
      elector_here: form.elector_here,
      wing: form.wing === 'none' ? null : form.wing,
      proposed_by: form.proposed_by,
      approved_by: form.approved_by || null,
      body: form.body.trim() || null,
      women: shareOf(form.women),
      young: shareOf(form.young),
      young_under: Number(form.young_under),
    },
  };
}
