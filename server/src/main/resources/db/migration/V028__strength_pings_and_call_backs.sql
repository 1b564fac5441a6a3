-- A held seat that is not proven any more, and why. Rights do not depend on it; only the figure does.
alter table appointment
  add column unproven_since timestamptz,
  add column unproven_why text,
  add constraint appointment_unproven_why check (unproven_why in ('no_answer', 'denied', 'wrong_number')),
  add constraint appointment_unproven_with_reason check ((unproven_since is null) = (unproven_why is null));
create index appointment_unproven on appointment (constituency_id, unit_id, id)
  where unproven_since is not null and ended_at is null;

-- The question of one month to the holder of one seat: "are you there, and is this post yours?"
create table ping (
  constituency_id int not null,
  month date not null,
  appointment_id uuid not null,
  asked_at timestamptz not null,
  told_at timestamptz,
  due_at timestamptz,
  answered_at timestamptz,
  answered_how text,
  lapsed_at timestamptz,
  constraint one_ping_a_month primary key (constituency_id, month, appointment_id),
  constraint ping_month_begins check (extract(day from month) = 1),
  constraint ping_answered_how check (answered_how in ('app', 'sms', 'missed_call')),
  constraint ping_answered_by_a_way check ((answered_at is null) = (answered_how is null))
) ${cell};
create index ping_of_appointment on ping (constituency_id, appointment_id, month desc);
create index ping_to_tell on ping (constituency_id, month) where told_at is null and answered_at is null;
create index ping_to_lapse on ping (constituency_id, due_at) where answered_at is null and lapsed_at is null;

-- A cell whose holders have all been asked in that month.
create table ping_month (
  constituency_id int not null,
  month date not null,
  constraint ping_month_pk primary key (constituency_id, month)
) ${cell};

-- Booths in which somebody is appointed to president or committee, and not one of them is proven.
alter table strength_sum add column on_paper int not null default 0;
alter table strength_day add column on_paper int not null default 0;

-- Reference table: a round of call-backs. The hash of its seed is public before the draw, the seed after it.
create table call_round (
  id uuid not null,
  unit_id int not null,
  seed_hash text not null,
  seed_sealed bytea not null,
  published_at timestamptz not null,
  seed text,
  drawn_at timestamptz,
  constraint call_round_pk primary key (id),
  constraint call_round_seed_with_draw check ((seed is null) = (drawn_at is null))
);
create index call_round_by_age on call_round (published_at desc);
create unique index one_open_round_a_unit on call_round (unit_id) where drawn_at is null;
create index call_round_of_unit on call_round (unit_id, published_at desc);

-- What a round drew in one constituency; the counts follow the results of the calls.
create table call_draw (
  constituency_id int not null,
  round_id uuid not null,
  drawn_at timestamptz not null,
  frame text not null,
  frame_hash text not null,
  population int not null,
  sample int not null,
  confirmed int not null default 0,
  denied int not null default 0,
  wrong_number int not null default 0,
  not_reached int not null default 0,
  post_ended int not null default 0,
  constraint call_draw_pk primary key (constituency_id, round_id),
  constraint call_draw_within_population check (sample between 0 and population),
  constraint call_draw_counts_within_sample
    check (confirmed + denied + wrong_number + not_reached + post_ended <= sample)
) ${cell};
create index call_draw_by_age on call_draw (constituency_id, drawn_at desc);

-- One drawn committee, and the holder who is called for it.
create table call_back (
  constituency_id int not null,
  id uuid not null,
  round_id uuid not null,
  place int not null,
  unit_id int not null,
  appointment_id uuid not null,
  attempts smallint not null default 0,
  not_before timestamptz,
  outcome text,
  concluded_at timestamptz,
  caller_id uuid,
  rechecked_at timestamptz,
  constraint call_back_pk primary key (constituency_id, id),
  constraint one_call_back_a_committee unique (constituency_id, round_id, unit_id),
  constraint call_back_of_draw foreign key (constituency_id, round_id)
    references call_draw (constituency_id, round_id),
  constraint call_back_outcome
    check (outcome in ('confirmed', 'denied', 'wrong_number', 'not_reached', 'post_ended')),
  constraint call_back_concluded check ((outcome is null) = (concluded_at is null))
) ${cell};
create index call_back_in_order on call_back (constituency_id, round_id, place);
create index call_back_of_caller on call_back (caller_id);

-- Every try, by the id that the caller's phone gave it: sent twice, it happens once.
create table call_attempt (
  constituency_id int not null,
  id uuid not null,
  call_back_id uuid not null,
  outcome text not null,
  at timestamptz not null,
  constraint call_attempt_pk primary key (constituency_id, id),
  constraint call_attempt_of_call_back foreign key (constituency_id, call_back_id)
    references call_back (constituency_id, id)
) ${cell};

-- When questions were last sent by SMS, so that all nodes together keep to the gateway's rate.
create table ping_pace (
  only_row boolean not null default true,
  last_at timestamptz not null,
  constraint ping_pace_pk primary key (only_row),
  constraint one_ping_pace check (only_row)
);
insert into ping_pace (last_at) values ('epoch');
