import { cellOf, levelName } from '$features/territory/index.ts';
import { say } from '$i18n/say.ts';
import { network } from '$i18n/words/network.ts';
import { preferences } from '$platform/preferences.svelte.ts';
import { posts } from '$i18n/words/posts.ts';
import { unitOfAccount } from './status.ts';
import type { Account } from './types.ts';

const known = posts as Record<string, { hi: string; en: string } | undefined>;

/** A unit has a name in each language, a person the one that they gave themselves. */
export const accountName = (account: Account): string =>
  (preferences.language === 'en' && account.in_english?.display_name) || account.display_name;

export const accountNote = (account: Account): string =>
  (preferences.language === 'en' && account.in_english?.note) || account.note;

/** "Booth president · booth 112": the server names a post in Hindi, its id tells which one it is. */
export function postName(role: Account['roles'][number]): string {
  const code = role.id.replace(/-\d+$/, '');
  const english = known[code]?.en;
  if (preferences.language !== 'en' || !english) return role.name;
  return `${english} · ${role.unit_en}`;
}

/** "Booth 5, constituency 322", read from the handle, since the name of a booth is that of a school. */
export function unitKind({ id, acct }: Pick<Account, 'id' | 'acct'>): string {
  const [, level, seat, number] = /^(booth|sector)-(\d+)-(\w+)$/.exec(acct) ?? [];
  if (level && seat && number) {
    const own = `${levelName(level as 'booth' | 'sector')} ${number}`;
    return `${own}, ${levelName('constituency')} ${seat}`;
  }
  if (acct.startsWith('zila-')) return levelName('district');
  if (acct.startsWith('mandal-')) return levelName('division');
  const unit = unitOfAccount(id);
  if (unit === null) return say(network.unit);
  // The numbers above the seats of a state are those of its districts and divisions; 0 is the state's own.
  const seatNumber = cellOf(unit) % 1000;
  return seatNumber === 0 ? levelName('state') : `${levelName('constituency')} ${seatNumber}`;
}
