-- Names and passwords that test tools make for themselves in a made-up world; empty everywhere else.
create table test_login (
  name text not null,
  member_id uuid not null,
  password_hash text not null,
  constraint test_login_pk primary key (name),
  constraint one_test_login_per_member unique (member_id)
);
