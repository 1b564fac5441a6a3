-- Whom to send a summary by mail, and where: nobody but whoever gave an address and confirmed it by the link. Directory.
create table mail_digest (
  member_id uuid not null,
  address_sealed bytea not null,
  every text not null,
  confirm_hash bytea,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  next_at timestamptz,
  constraint mail_digest_pk primary key (member_id),
  constraint one_digest_per_link unique (confirm_hash),
  constraint digest_every check (every in ('day', 'week')),
  constraint digest_confirmed check ((confirmed_at is null) = (next_at is null))
);
create index mail_digest_by_time on mail_digest (next_at);
