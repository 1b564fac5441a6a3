-- Directory: a short link to a public status, one for each unit out of which it is passed on. Nothing of a person.
create table share_link (
  code text not null,
  status_id uuid not null,
  unit_id int not null,
  made_on date not null,
  constraint share_link_pk primary key (code)
);
create unique index one_share_link_per_status_and_unit on share_link (status_id, unit_id);
create index share_link_by_age on share_link (made_on);

-- Directory: how often a link was opened on a day. Neither who nor from where.
create table share_reach (
  code text not null,
  day date not null,
  opens int not null,
  constraint share_reach_pk primary key (code, day),
  constraint share_reach_of_link foreign key (code) references share_link (code) on delete cascade
);
