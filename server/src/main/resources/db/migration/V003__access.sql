-- Directory tables: keyed by themselves, never by a cell.
create table login (
  phone_hash bytea not null,
  member_id uuid not null,
  constituency_id int not null,
  language text not null,
  constraint login_language check (language in ('hi', 'en')),
  constraint login_pk primary key (phone_hash),
  constraint one_login_per_member unique (member_id)
);

create table session (
  token_hash bytea not null,
  id uuid not null,
  member_id uuid not null,
  constituency_id int not null,
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  constraint session_pk primary key (token_hash)
);
create index session_of_member on session (member_id);

create table access_grant (
  member_id uuid not null,
  appointment_id uuid not null,
  unit_id int not null,
  permissions text[] not null,
  constraint access_grant_pk primary key (member_id, appointment_id)
);

create table one_time_code (
  phone_hash bytea not null,
  purpose text not null,
  device_hash bytea not null,
  code_hash bytea not null,
  expires_at timestamptz not null,
  guesses int not null,
  constraint one_time_code_pk primary key (phone_hash, purpose)
);

create table attempt (
  counter text not null,
  subject bytea not null,
  window_start timestamptz not null,
  count int not null,
  constraint attempt_pk primary key (counter, subject, window_start)
);
create index attempt_by_age on attempt (window_start);

create table passkey_ceremony (
  id uuid not null,
  options bytea not null,
  expires_at timestamptz not null,
  constraint passkey_ceremony_pk primary key (id)
);

-- Names and columns of the next two are Spring Security's.
create table user_entities (
  id text not null,
  name text not null,
  display_name text,
  constraint user_entities_pk primary key (id),
  constraint one_passkey_user_per_member unique (name)
);

create table user_credentials (
  credential_id text not null,
  user_entity_user_id text not null,
  public_key bytea not null,
  signature_count bigint,
  uv_initialized boolean,
  backup_eligible boolean not null,
  authenticator_transports text,
  public_key_credential_type text,
  backup_state boolean not null,
  attestation_object bytea,
  attestation_client_data_json bytea,
  created timestamp,
  last_used timestamp,
  label text not null,
  constraint user_credentials_pk primary key (credential_id),
  constraint credential_of_user foreign key (user_entity_user_id) references user_entities (id) on delete cascade
);
create index credential_by_user on user_credentials (user_entity_user_id);

-- One chain a cell: each entry's hash covers the one before.
create table audit_head (
  constituency_id int not null,
  seq bigint not null,
  hash bytea not null,
  constraint audit_head_pk primary key (constituency_id)
) ${cell};

create table audit_entry (
  constituency_id int not null,
  seq bigint not null,
  at timestamptz not null,
  actor_id uuid,
  actor_constituency_id int,
  action text not null,
  unit_id int not null,
  subject text not null,
  facts text not null,
  hash bytea not null,
  constraint audit_entry_pk primary key (constituency_id, seq)
) ${cell};
create index audit_entry_by_time on audit_entry (at desc, constituency_id, seq);
create index audit_entry_of_unit on audit_entry (constituency_id, unit_id, at desc);
