-- A round draws either committees or claimed visits; one of each kind may wait for its draw.
alter table call_round
  add column about text not null default 'committees',
  add constraint call_round_about check (about in ('committees', 'visits'));
drop index one_open_round_a_unit;
create unique index one_open_round_a_unit on call_round (unit_id, about) where drawn_at is null;

-- The visits from which a round drew in one constituency; the counts follow what was found at the doors.
create table visit_draw (
  constituency_id int not null,
  round_id uuid not null,
  drawn_at timestamptz not null,
  from_day date not null,
  frame text not null,
  frame_hash text not null,
  population int not null,
  sample int not null,
  confirmed int not null default 0,
  not_confirmed int not null default 0,
  not_reached int not null default 0,
  closed int not null default 0,
  constraint visit_draw_pk primary key (constituency_id, round_id),
  constraint visit_draw_within_population check (sample between 0 and population),
  constraint visit_draw_counts_within_sample check (confirmed + not_confirmed + not_reached + closed <= sample)
) ${cell};
create index visit_draw_by_age on visit_draw (constituency_id, drawn_at desc);

-- One drawn visit, and what somebody else than the visitor heard at that door.
create table visit_check (
  constituency_id int not null,
  id uuid not null,
  round_id uuid not null,
  place int not null,
  visit_id uuid not null,
  attempts smallint not null default 0,
  not_before timestamptz,
  outcome text,
  concluded_at timestamptz,
  checker_id uuid,
  constraint visit_check_pk primary key (constituency_id, id),
  constraint one_check_a_visit unique (constituency_id, round_id, visit_id),
  constraint visit_check_of_draw foreign key (constituency_id, round_id)
    references visit_draw (constituency_id, round_id),
  constraint visit_check_outcome check (outcome in ('confirmed', 'not_confirmed', 'not_reached', 'closed')),
  constraint visit_check_concluded check ((outcome is null) = (concluded_at is null))
) ${cell};
create index visit_check_in_order on visit_check (constituency_id, round_id, place);
create index visit_check_of_visit on visit_check (constituency_id, visit_id);
create index visit_check_of_checker on visit_check (checker_id) where checker_id is not null;

-- Every try, by the id that the checker's phone gave it: sent twice, it happens once.
create table visit_check_attempt (
  constituency_id int not null,
  id uuid not null,
  check_id uuid not null,
  outcome text not null,
  how text not null,
  at timestamptz not null,
  constraint visit_check_attempt_pk primary key (constituency_id, id),
  constraint visit_check_attempt_how check (how in ('at_door', 'by_phone')),
  constraint attempt_of_visit_check foreign key (constituency_id, check_id)
    references visit_check (constituency_id, id)
) ${cell};
