-- Directory: how far somebody is in a conversation, for all their devices.
create table conversation_place (
  account_id uuid not null,
  thread_id uuid not null,
  read_to uuid not null,
  removed_to uuid,
  constraint conversation_place_pk primary key (account_id, thread_id)
);
