-- Reference: words and patterns that moderators hold back or refuse, for those who live in a unit's subtree.
create table text_rule (
  id uuid not null,
  unit_id int not null,
  pattern text not null,
  regex boolean not null,
  action text not null,
  hint text not null,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  constraint text_rule_pk primary key (id),
  constraint text_rule_action check (action in ('hold', 'refuse')),
  constraint text_rule_ends_later check (ends_at > begins_at)
);
create index text_rule_in_force on text_rule (ends_at) where ended_at is null;
