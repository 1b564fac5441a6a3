alter table member drop constraint member_joined_how;
alter table member add constraint member_joined_how
  check (joined_how in ('link', 'sms', 'missed_call', 'paper', 'demonstration'));

-- Directory table: numbers whose owners said "it was not me". The hash has a purpose of its own and is nobody's login.
create table joining_block (
  phone_hash bytea not null,
  until timestamptz not null,
  constraint joining_block_pk primary key (phone_hash)
);
create index joining_block_by_end on joining_block (until);

-- Whoever shows an invitation sees how many joined by it, and nothing else of them.
alter table joining_undo add column invitation_id uuid;
create index joining_undo_of_invitation on joining_undo (invitation_id) where invitation_id is not null;
