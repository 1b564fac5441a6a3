-- Directory: the words of a status, by their stems, and marks of who may read it and of its week. Marks begin with "!",
-- which no word does.
create table search_entry (
  status_id uuid not null,
  owner_id uuid,
  words tsvector not null,
  constraint search_entry_pk primary key (status_id)
);
create index search_entry_words on search_entry using gin (words);
create index search_entry_of_owner on search_entry (owner_id) where owner_id is not null;
