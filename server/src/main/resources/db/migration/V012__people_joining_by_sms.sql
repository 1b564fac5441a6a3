-- Directory tables of texts and of joining without a smartphone. What people wrote is sealed.
create table text_to_send (
  id uuid not null,
  phone_hash bytea not null,
  sealed bytea not null,
  made_at timestamptz not null,
  next_try_at timestamptz not null,
  tries int not null,
  constraint text_to_send_pk primary key (id)
);
create index text_to_send_due on text_to_send (next_try_at);
create index text_to_send_to on text_to_send (phone_hash);

-- Parts of long messages, until all are there or the rest is given up.
create table sms_part (
  message_hash bytea not null,
  part smallint not null,
  sealed bytea not null,
  received_at timestamptz not null,
  constraint sms_part_pk primary key (message_hash, part)
);
create index sms_part_by_age on sms_part (received_at);

-- What an SMSC delivered lately: the same again within seconds is the same message.
create table sms_delivery (
  message_hash bytea not null,
  delivered_at timestamptz not null,
  constraint sms_delivery_pk primary key (message_hash)
);
create index sms_delivery_by_age on sms_delivery (delivered_at);

-- A joining by SMS that is under way.
create table joining_by_sms (
  phone_hash bytea not null,
  how text not null,
  language text not null,
  step text not null,
  answers_sealed bytea not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  constraint joining_by_sms_pk primary key (phone_hash),
  constraint joining_by_sms_how check (how in ('sms', 'missed_call')),
  constraint joining_by_sms_language check (language in ('hi', 'en'))
);
create index joining_by_sms_by_end on joining_by_sms (expires_at);
