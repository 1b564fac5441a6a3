-- Directory: what somebody wrote to be sent later. Whoever publishes it claims it first; it is deleted when it is sent, and
-- stays with the reason where the writer may not send it any more.
create table scheduled_status (
  account_id uuid not null,
  id uuid not null,
  due_at timestamptz not null,
  made_at timestamptz not null,
  text text not null,
  visibility text,
  reply_to_id uuid,
  spoiler text not null,
  sensitive boolean not null,
  language text,
  media_ids uuid[] not null,
  poll_options text[],
  poll_seconds bigint,
  poll_multiple boolean not null,
  poll_hide_totals boolean not null,
  as_unit int,
  application text,
  request_key text,
  claimed_at timestamptz,
  refused text,
  constraint scheduled_status_pk primary key (account_id, id)
);
create unique index one_scheduled_status_per_request on scheduled_status (account_id, request_key)
  where request_key is not null;
create index scheduled_status_due on scheduled_status (due_at) where refused is null;
