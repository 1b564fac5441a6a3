-- The one row that makes an order: whoever publishes holds it until the commit. A tick is the upper 60 bits of an id,
-- 48 of milliseconds and 12 of counter.
create table network_head (
  only_row boolean not null default true,
  tick bigint not null,
  constraint network_head_pk primary key (only_row),
  constraint one_network_head check (only_row)
);
insert into network_head (tick) values (0);

-- Directory: what happened, in the order of commits, for a day. Other processes and open streams follow it.
create table network_log (
  tick bigint not null,
  kind text not null,
  object_id uuid,
  actor_id uuid,
  receiver_id uuid,
  units int[],
  tags text[],
  constraint network_log_pk primary key (tick)
);

create table status (
  constituency_id int not null,
  id uuid not null,
  author_id uuid not null,
  acting_id uuid,
  acting_constituency_id int,
  created_at timestamptz not null,
  visibility text not null,
  units int[] not null,
  timelines int[] not null,
  mention_ids uuid[] not null,
  mention_handles text[] not null,
  tags text[] not null,
  text text not null,
  html text not null,
  spoiler text not null,
  sensitive boolean not null,
  language text,
  reply_to_id uuid,
  reply_to_author_id uuid,
  thread_id uuid not null,
  boost_of_id uuid,
  media_ids uuid[] not null,
  poll_id uuid,
  application text,
  edited_at timestamptz,
  constraint status_pk primary key (constituency_id, id),
  constraint status_visibility check (visibility in ('public', 'unlisted', 'private', 'direct'))
) ${cell};

-- What a status said before it was edited.
create table status_edit (
  constituency_id int not null,
  status_id uuid not null,
  at timestamptz not null,
  text text not null,
  html text not null,
  spoiler text not null,
  sensitive boolean not null,
  media_ids uuid[] not null,
  constraint status_edit_pk primary key (constituency_id, status_id, at),
  constraint status_edit_of_status foreign key (constituency_id, status_id)
    references status (constituency_id, id) on delete cascade
) ${cell};

create table status_count (
  constituency_id int not null,
  status_id uuid not null,
  replies int not null,
  boosts int not null,
  favourites int not null,
  constraint status_count_pk primary key (constituency_id, status_id)
) ${cell};

-- A status stands in the timeline of a unit; the key is the covering index.
create table timeline_entry (
  constituency_id int not null,
  unit_id int not null,
  status_id uuid not null,
  constraint timeline_entry_pk primary key (constituency_id, unit_id, status_id),
  constraint timeline_entry_in_cell check (unit_id / 10000 = constituency_id)
) ${cell};

-- Directories: the same by author, by tag, by whoever acted and by what was answered or boosted.
create table author_entry (
  author_id uuid not null,
  status_id uuid not null,
  media boolean not null,
  constraint author_entry_pk primary key (author_id, status_id)
);
create index author_entry_with_media on author_entry (author_id, status_id) where media;

create table acting_entry (
  acting_id uuid not null,
  status_id uuid not null,
  constraint acting_entry_pk primary key (acting_id, status_id)
);

create table tag_entry (
  tag text not null,
  status_id uuid not null,
  constraint tag_entry_pk primary key (tag, status_id)
);

create table thread_entry (
  thread_id uuid not null,
  status_id uuid not null,
  constraint thread_entry_pk primary key (thread_id, status_id)
);

create table mention_entry (
  account_id uuid not null,
  status_id uuid not null,
  constraint mention_entry_pk primary key (account_id, status_id)
);

create table status_act (
  account_id uuid not null,
  kind text not null,
  status_id uuid not null,
  id uuid not null,
  boost_id uuid,
  constraint status_act_pk primary key (account_id, kind, status_id),
  constraint status_act_kind check (kind in ('favourite', 'bookmark', 'boost', 'pin', 'mute'))
);
create index status_act_by_time on status_act (account_id, kind, id) include (status_id);
create index status_act_of_status on status_act (status_id, kind, id) include (account_id);

-- Directory: a request that has been carried out, by the author's own key.
create table status_request (
  author_id uuid not null,
  key text not null,
  status_id uuid not null,
  constraint status_request_pk primary key (author_id, key)
);

create table notification (
  constituency_id int not null,
  account_id uuid not null,
  id uuid not null,
  kind text not null,
  from_id uuid not null,
  status_id uuid,
  constraint notification_pk primary key (constituency_id, account_id, id)
) ${cell};
create index notification_from on notification (constituency_id, from_id);
