import { count } from '$i18n/format.ts';
import { nameOf, say } from '$i18n/say.ts';
import { catalogue } from '$i18n/words/catalogue.ts';
import type { PostDraft, PostEntry } from '$features/appointments/index.ts';

const ADULT = 18;

/** The rules of a post as short sentences; names of other posts come from the catalogue. */
export function ruleLines(draft: PostDraft, all: PostEntry[]): string[] {
  const rules = draft.rules;
  const named = (code: string): string => {
    const post = all.find((entry) => entry.code === code);
    return post ? nameOf(post.content) : code;
  };
  const lines: (string | false)[] = [
    rules.minimum_age > ADULT && say(catalogue.ageFrom, { n: rules.minimum_age }),
    rules.maximum_age !== null && say(catalogue.ageTo, { n: rules.maximum_age }),
    rules.wing === 'women' && say(catalogue.wingWomen),
    rules.wing === 'youth' && say(catalogue.wingYouth),
    rules.term_months !== null && say(catalogue.term, { n: rules.term_months }),
    rules.term_limit !== null && say(catalogue.limit, { n: rules.term_limit }),
    rules.other_posts === 'not_in_unit' && say(catalogue.aloneInUnit),
    rules.other_posts === 'not_at_level' && say(catalogue.aloneAtLevel),
    rules.other_posts === 'none' && say(catalogue.alone),
    rules.elector_here && say(catalogue.ruleElector),
    rules.no_government_servant && say(catalogue.ruleServant),
    rules.no_relatives && say(catalogue.ruleRelatives),
    rules.women !== null && say(catalogue.shareWomen, { ...rules.women }),
    rules.young !== null && say(catalogue.shareYoung, { ...rules.young, under: rules.young_under }),
    rules.proposed_by.length > 0 &&
      say(catalogue.proposedBy, { posts: rules.proposed_by.map(named).join(', ') }),
    rules.approved_by !== null && say(catalogue.approvedBy, { post: named(rules.approved_by) }),
  ];
  const said = lines.filter((line) => line !== false);
  return said.length > 0 ? said : [say(catalogue.noRules)];
}

export const seatsLine = (draft: PostDraft): string =>
  draft.seats === 1 ? say(catalogue.oneSeat) : say(catalogue.seats, { n: count(draft.seats) });
