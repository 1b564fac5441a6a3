-- Pictures, video and sound, in the cell where their owner lived when they came. The files themselves lie in the file
-- store under the secret, which is all that one needs to see them. A row that is gone waits until its files are.
create table media (
  constituency_id int not null,
  id uuid not null,
  account_id uuid,
  secret text not null,
  type text not null,
  bytes bigint not null,
  width int,
  height int,
  preview_width int,
  preview_height int,
  seconds real,
  blurhash text,
  description text,
  focus_x real not null default 0,
  focus_y real not null default 0,
  status_id uuid,
  created_at timestamptz not null,
  gone boolean not null default false,
  constraint media_pk primary key (constituency_id, id),
  constraint media_gone_is_nobodys check (gone = (account_id is null)),
  constraint media_focus check (focus_x between -1 and 1 and focus_y between -1 and 1)
) ${cell};
create index media_of_account on media (account_id, id);
create index media_without_status on media (constituency_id, created_at) where status_id is null and not gone;
create index media_gone on media (constituency_id, id) where gone;
