-- Directory: what somebody does not want to read, for a while or for good.
create table status_filter (
  account_id uuid not null,
  id uuid not null,
  title text not null,
  contexts text[] not null,
  action text not null,
  expires_at timestamptz,
  constraint status_filter_pk primary key (account_id, id),
  constraint status_filter_action check (action in ('warn', 'hide', 'blur'))
);

create table status_filter_word (
  account_id uuid not null,
  id uuid not null,
  filter_id uuid not null,
  keyword text not null,
  whole_word boolean not null,
  constraint status_filter_word_pk primary key (account_id, id),
  constraint status_filter_word_of_filter foreign key (account_id, filter_id)
    references status_filter (account_id, id) on delete cascade
);

create table status_filter_status (
  account_id uuid not null,
  id uuid not null,
  filter_id uuid not null,
  status_id uuid not null,
  constraint status_filter_status_pk primary key (account_id, id),
  constraint status_filter_status_of_filter foreign key (account_id, filter_id)
    references status_filter (account_id, id) on delete cascade
);
create unique index one_filter_entry_per_status on status_filter_status (account_id, filter_id, status_id);
