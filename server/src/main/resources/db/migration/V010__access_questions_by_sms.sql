-- Directory table: the last question that was sent to a number; its owner may answer by SMS.
create table sms_question (
  phone_hash bytea not null,
  kind text not null,
  subject text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  constraint sms_question_pk primary key (phone_hash)
);

-- Messages that reached one of our numbers; a gateway that delivers one twice is heard once.
create table sms_received (
  id text not null,
  received_at timestamptz not null,
  constraint sms_received_pk primary key (id)
);
create index sms_received_by_age on sms_received (received_at);

-- What posts may do since there are duplicates, credits, call-backs, rules and breaches.
update post_type set permissions = permissions || '{EDIT_PEOPLE,SEE_CREDITS,CALL_BACK,EDIT_POSTS,HANDLE_BREACHES}'
  where code in ('state_president', 'state_general_secretary');
update post_type set permissions = permissions || '{CALL_BACK}' where code = 'state_expert_team';
update post_type set permissions = permissions || '{EDIT_PEOPLE,SEE_CREDITS,CALL_BACK}'
  where code in ('district_president', 'district_general_secretary');
update post_type set permissions = permissions || '{EDIT_PEOPLE,SEE_CREDITS}' where code = 'constituency_president';

-- Rights that were given before follow their posts.
update access_grant set permissions = post_type.permissions
  from appointment join post_type on post_type.code = appointment.post_type
  where appointment.id = access_grant.appointment_id and appointment.constituency_id = access_grant.unit_id / 10000;
