-- A worker's spoken note about a visit, sealed. The visit may come later than its sound.
create table voice_note (
  constituency_id int not null,
  id uuid not null,
  visit_id uuid not null,
  worker_id uuid not null,
  worker_constituency_id int not null,
  received_at timestamptz not null,
  media_type text not null,
  seconds smallint,
  sealed bytea not null,
  constraint voice_note_pk primary key (constituency_id, id),
  constraint voice_note_media_type check (media_type in ('audio/webm', 'audio/ogg', 'audio/mp4', 'audio/aac'))
) ${cell};
create index voice_note_of_visit on voice_note (constituency_id, visit_id);
create index voice_note_of_worker on voice_note (worker_id, received_at);
create index voice_note_to_end on voice_note (constituency_id, received_at);
