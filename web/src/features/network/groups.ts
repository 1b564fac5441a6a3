import { network } from '$i18n/words/network.ts';
import { poll } from '$i18n/words/poll.ts';
import type { Text } from '$i18n/say.ts';
import type { IconName } from '$ui/icons.ts';
import type { Account, Group, GroupedNotifications, Status } from './types.ts';

export interface Told {
  group: Group;
  from: Account[];
  about: Status | undefined;
}

/** Groups with the people and the status that they speak of; one whose people are gone is left out. */
export function told(page: GroupedNotifications): Told[] {
  const people = new Map(page.accounts.map((account) => [account.id, account]));
  const statuses = new Map(page.statuses.map((status) => [status.id, status]));
  return page.notification_groups
    .map((group) => ({
      group,
      from: group.sample_account_ids.flatMap((id) => people.get(id) ?? []),
      about: statuses.get(group.status_id ?? ''),
    }))
    .filter(({ from }) => from.length > 0);
}

const KINDS: Record<string, { text: Text; icon: IconName }> = {
  mention: { text: network.saidMention, icon: 'reply' },
  status: { text: network.saidStatus, icon: 'talk' },
  reblog: { text: network.saidReblog, icon: 'boost' },
  follow: { text: network.saidFollow, icon: 'people' },
  follow_request: { text: network.saidRequest, icon: 'people' },
  favourite: { text: network.saidFavourite, icon: 'heart' },
  poll: { text: poll.saidPoll, icon: 'poll' },
  moderation_warning: { text: network.saidWarning, icon: 'alert' },
  'admin.report': { text: network.saidReport, icon: 'alert' },
  update: { text: network.saidUpdate, icon: 'edit' },
};

/** A kind that a newer server tells of reads as something written. */
export const kindOf = (type: string): { text: Text; icon: IconName } =>
  KINDS[type] ?? { text: network.saidStatus, icon: 'bell' };
