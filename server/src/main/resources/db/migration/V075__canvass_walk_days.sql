-- What was done at doors on one day in one constituency; above it readers add up rows.
create table walk_day (
  constituency_id int not null,
  day date not null,
  visits int not null,
  doors int not null,
  met int not null,
  not_met int not null,
  other int not null,
  wants_to_join int not null,
  workers int not null,
  last_at timestamptz,
  constraint walk_day_pk primary key (constituency_id, day)
) ${cell};

-- One for each transaction that wrote visits of a day: that day is to be summed again. Appended, so nobody waits.
create table walk_mark (
  constituency_id int not null,
  id uuid not null,
  day date not null,
  constraint walk_mark_pk primary key (constituency_id, id)
) ${cell};
