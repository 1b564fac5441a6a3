import type { UnitRef } from '$features/territory/index.ts';

/** The fields of the client API's answers that this app reads. */
export interface Account {
  id: string;
  acct: string;
  display_name: string;
  /** Whether it is a unit and not a person. */
  group: boolean;
  note: string;
  roles: { id: string; name: string; unit_en: string }[];
  /** Of a unit. */
  in_english?: { display_name: string; note: string };
  followers_count: number;
  following_count: number;
  statuses_count: number;
  /** Kept from those who do not follow. */
  limited?: boolean;
  suspended?: boolean;
}

export type Visibility = 'public' | 'unlisted' | 'private' | 'direct';

export interface Media {
  id: string;
  type: string;
  url: string;
  preview_url: string | null;
  description: string | null;
  meta: {
    original?: { width: number; height: number };
    focus?: { x: number; y: number };
  } | null;
  blurhash: string | null;
}

export interface Poll {
  id: string;
  expires_at: string | null;
  expired: boolean;
  multiple: boolean;
  votes_count: number;
  voters_count: number | null;
  options: { title: string; votes_count: number | null }[];
  voted: boolean;
  own_votes: number[];
}

/** What waits for its time; refused where it could not be sent then. */
export interface ScheduledStatus {
  id: string;
  scheduled_at: string;
  params: { text: string; poll: object | null; as_unit?: number };
  media_attachments: Media[];
  refused?: string;
}

export interface Status {
  id: string;
  created_at: string;
  edited_at: string | null;
  in_reply_to_id: string | null;
  visibility: Visibility;
  spoiler_text: string;
  sensitive: boolean;
  /** What of it the reader does not want to read. */
  filtered: { filter: { title: string; filter_action: string } }[];
  /** What moderators did to one's own. */
  restraint?: 'sensitive' | 'hidden' | 'held';
  content: string;
  account: Account;
  /** Who wrote it, where a unit speaks. */
  acting?: Account;
  reblog: Status | null;
  media_attachments: Media[];
  poll: Poll | null;
  mentions: { id: string; acct: string }[];
  replies_count: number;
  reblogs_count: number;
  favourites_count: number;
  favourited: boolean;
  reblogged: boolean;
  bookmarked: boolean;
}

export interface Context {
  ancestors: Status[];
  descendants: Status[];
}

/** What was said among few, by its newest status. */
export interface Conversation {
  id: string;
  unread: boolean;
  accounts: Account[];
  last_status: Status | null;
}

export interface Relationship {
  id: string;
  following: boolean;
  requested: boolean;
  followed_by: boolean;
  muting: boolean;
  blocking: boolean;
  blocked_by: boolean;
}

export interface Group {
  group_key: string;
  notifications_count: number;
  type: string;
  most_recent_notification_id: string;
  latest_page_notification_at: string;
  sample_account_ids: string[];
  status_id?: string;
}

export interface GroupedNotifications {
  accounts: Account[];
  statuses: Status[];
  notification_groups: Group[];
}

/** A unit to which the writer may speak, in these ways. */
export interface Audience {
  unit: UnitRef;
  handle: string;
  everybody: boolean;
  subtree: boolean;
  letter_box: boolean;
  as_unit: boolean;
}
