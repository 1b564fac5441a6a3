create table member (
  constituency_id int not null,
  id uuid not null,
  home_unit_id int not null,
  name text not null,
  name_key text not null,
  gender text not null,
  birth_year smallint not null,
  phone_sealed bytea not null,
  language text not null,
  worker boolean not null,
  joined_at timestamptz not null,
  joined_how text not null,
  inviter_id uuid,
  inviter_constituency_id int,
  constraint member_pk primary key (constituency_id, id),
  constraint member_gender check (gender in ('woman', 'man', 'other')),
  constraint member_birth_year check (birth_year between 1900 and 2100),
  constraint member_language check (language in ('hi', 'en')),
  constraint member_joined_how check (joined_how in ('link', 'demonstration')),
  constraint member_home_in_cell check (home_unit_id / 10000 = constituency_id)
) ${cell};
create index member_by_name on member (constituency_id, name_key, id);
create index member_of_unit on member (constituency_id, home_unit_id, name_key, id);
create index member_name_search on member using gin (name_key gin_trgm_ops);

create table consent (
  constituency_id int not null,
  member_id uuid not null,
  purpose text not null,
  notice_version text not null,
  language text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint consent_pk primary key (constituency_id, member_id, purpose, notice_version),
  constraint consent_of_member foreign key (constituency_id, member_id)
    references member (constituency_id, id) on delete cascade
) ${cell};

-- Every look at a person's record, for that person to read.
create table look (
  constituency_id int not null,
  id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  reader_id uuid not null,
  reader_constituency_id int not null,
  reason text not null,
  constraint look_pk primary key (constituency_id, id),
  constraint look_at_member foreign key (constituency_id, member_id)
    references member (constituency_id, id) on delete cascade
) ${cell};
create index look_by_member on look (constituency_id, member_id, at desc);

-- Directory tables.
create table invitation (
  code text not null,
  id uuid not null,
  unit_id int not null,
  inviter_id uuid not null,
  inviter_constituency_id int not null,
  expires_at timestamptz not null,
  constraint invitation_pk primary key (code),
  constraint one_invitation_per_id unique (id)
);

create table joining_undo (
  token_hash bytea not null,
  member_id uuid not null,
  constituency_id int not null,
  expires_at timestamptz not null,
  constraint joining_undo_pk primary key (token_hash)
);
create index joining_undo_of_member on joining_undo (member_id);
