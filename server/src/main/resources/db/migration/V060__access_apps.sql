-- Apps of others that speak to the client API, and what members let them do. Directory tables.
create table oauth_app (
  id uuid not null,
  secret_hash bytea not null,
  name text not null,
  website text,
  redirect_uris text[] not null,
  scopes text[] not null,
  created_at timestamptz not null,
  constraint oauth_app_pk primary key (id)
);
create index oauth_app_by_age on oauth_app (created_at);

-- One row an authorization: first a code, then a token, both known by hash only. Without a member it is the app's own.
-- No foreign key to the app: apps are in backups and grants are not, and a restore empties the tables that it fills.
create table oauth_grant (
  id uuid not null,
  app_id uuid not null,
  member_id uuid,
  constituency_id int,
  scopes text[] not null,
  redirect_uri text,
  code_hash bytea,
  code_challenge text,
  code_expires_at timestamptz,
  token_hash bytea,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  constraint oauth_grant_pk primary key (id),
  constraint one_oauth_grant_per_code unique (code_hash),
  constraint one_oauth_grant_per_token unique (token_hash),
  constraint oauth_member_with_cell check ((member_id is null) = (constituency_id is null)),
  constraint oauth_code_or_token check (code_hash is not null or token_hash is not null)
);
create index oauth_grant_of_member on oauth_grant (member_id);
create index oauth_grant_by_app on oauth_grant (app_id);
create index oauth_grant_by_use on oauth_grant (last_used_at);
