-- Held back because the receiver wants to be asked first about such senders.
alter table notification add column held boolean not null default false;

-- Directory: of whom somebody does not want to hear at once; accept is the rule where nothing is written.
create table notification_policy (
  account_id uuid not null,
  not_following text not null,
  not_followers text not null,
  new_accounts text not null,
  private_mentions text not null,
  constraint notification_policy_pk primary key (account_id),
  constraint notification_policy_known check (
    not_following in ('accept', 'filter', 'drop') and not_followers in ('accept', 'filter', 'drop')
    and new_accounts in ('accept', 'filter', 'drop') and private_mentions in ('accept', 'filter', 'drop'))
);

-- Directory: senders whom the receiver has let through.
create table notification_allowed (
  account_id uuid not null,
  from_id uuid not null,
  constraint notification_allowed_pk primary key (account_id, from_id)
);
create index notification_allowed_from on notification_allowed (from_id);

-- Directory: how far somebody has read, for all their devices.
create table marker (
  account_id uuid not null,
  timeline text not null,
  last_read_id uuid not null,
  version int not null,
  updated_at timestamptz not null,
  constraint marker_pk primary key (account_id, timeline),
  constraint marker_timeline check (timeline in ('home', 'notifications'))
);
