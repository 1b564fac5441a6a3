-- Where browsers and apps want to be told, one row a session or token of an app, and what is on its way there. Directory.
create table push_subscription (
  grant_id uuid not null,
  member_id uuid not null,
  endpoint text not null,
  p256dh bytea not null,
  auth bytea not null,
  alerts text[] not null,
  policy text not null,
  created_at timestamptz not null,
  constraint push_subscription_pk primary key (grant_id),
  constraint push_policy check (policy in ('all', 'followed', 'follower', 'none'))
);
create index push_subscription_of_member on push_subscription (member_id);

create table push_to_send (
  grant_id uuid not null,
  notification_id uuid not null,
  member_id uuid not null,
  tries int not null,
  made_at timestamptz not null,
  next_try_at timestamptz not null,
  constraint push_to_send_pk primary key (grant_id, notification_id)
);
create index push_to_send_by_time on push_to_send (next_try_at);
create index push_to_send_of_member on push_to_send (member_id);

-- When a member wants to be left alone, in minutes of the day in India. Directory.
create table quiet_hours (
  member_id uuid not null,
  from_minute int not null,
  until_minute int not null,
  constraint quiet_hours_pk primary key (member_id),
  constraint quiet_hours_of_a_day check (from_minute between 0 and 1439 and until_minute between 0 and 1439
    and from_minute <> until_minute)
);

-- The installation's own key towards push services (VAPID): one for all nodes, or every subscription would be void.
create table push_key (
  only_one boolean not null,
  public_key text not null,
  private_sealed bytea not null,
  created_at timestamptz not null,
  constraint push_key_pk primary key (only_one),
  constraint one_push_key check (only_one)
);
