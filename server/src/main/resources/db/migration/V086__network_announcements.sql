-- Reference: what the state says to everybody, above every timeline, until it ends.
create table announcement (
  id uuid not null,
  text text not null,
  html text not null,
  starts_at timestamptz,
  ends_at timestamptz,
  all_day boolean not null,
  published_at timestamptz not null,
  updated_at timestamptz not null,
  made_by uuid not null,
  withdrawn_at timestamptz,
  constraint announcement_pk primary key (id),
  constraint announcement_ends_later check (starts_at is null or ends_at is null or ends_at > starts_at)
);

-- Directory: who put it away, and who said what to it.
create table announcement_read (
  account_id uuid not null,
  announcement_id uuid not null,
  constraint announcement_read_pk primary key (account_id, announcement_id)
);

create table announcement_reaction (
  account_id uuid not null,
  announcement_id uuid not null,
  name text not null,
  constraint announcement_reaction_pk primary key (account_id, announcement_id, name)
);

-- How many said it, so that nobody counts millions of rows.
create table announcement_reaction_count (
  announcement_id uuid not null,
  name text not null,
  count int not null,
  first_at timestamptz not null,
  constraint announcement_reaction_count_pk primary key (announcement_id, name)
);

-- Directory: tags that an account shows on its page.
create table featured_tag (
  account_id uuid not null,
  id uuid not null,
  tag text not null,
  constraint featured_tag_pk primary key (account_id, id)
);
create unique index one_featured_tag on featured_tag (account_id, tag);
