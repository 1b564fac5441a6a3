-- A purpose may be withdrawn and given again: each round is a row.
alter table consent drop constraint consent_pk;
alter table consent add constraint consent_pk
  primary key (constituency_id, member_id, purpose, notice_version, given_at);

-- Whether the member is found by name; follows the consent of that purpose.
alter table member add column listed boolean not null default true;

-- What a person did to others is found when they ask for their data, and when they are erased.
create index look_by_reader on look (reader_id);
create index appointment_by_holder on appointment (member_id);
create index audit_entry_by_actor on audit_entry (actor_id) where actor_id is not null;

-- Directory table: the secret that makes the key under which a member's rows lie in backups. Erasing destroys it.
create table member_key (
  member_id uuid not null,
  constituency_id int not null,
  secret bytea not null,
  constraint member_key_pk primary key (member_id)
);

-- When each task of keeping no longer than needed ran, and what it deleted.
create table retention_run (
  task text not null,
  ran_at timestamptz not null,
  deleted bigint not null,
  deleted_in_all bigint not null,
  constraint retention_run_pk primary key (task)
);
