-- Counters of one unit, changed in the transaction of what they count. A unit without a row has zeros.
create table strength_unit (
  constituency_id int not null,
  unit_id int not null,
  president_claimed int not null default 0,
  president_proven int not null default 0,
  committee_claimed int not null default 0,
  committee_proven int not null default 0,
  members int not null default 0,
  workers int not null default 0,
  women int not null default 0,
  youth int not null default 0,
  mentors int not null default 0,
  constraint strength_unit_pk primary key (constituency_id, unit_id)
) ${cell};

-- A line for each transaction that changed counters of a cell; whoever re-sums the cell deletes those it saw.
create table strength_dirty (
  constituency_id int not null,
  id uuid not null,
  constraint strength_dirty_pk primary key (constituency_id, id)
) ${cell};

-- Sums: one row a constituency, and one a district, division and state (their pseudo-constituencies).
create table strength_sum (
  constituency_id int not null,
  booths int not null,
  presidents_claimed int not null,
  presidents_proven int not null,
  committees_claimed int not null,
  committees_proven int not null,
  members int not null,
  workers int not null,
  women int not null,
  youth int not null,
  mentors int not null,
  summed_at timestamptz not null,
  constraint strength_sum_pk primary key (constituency_id)
) ${cell};

-- The last sums of each day, for the trend.
create table strength_day (
  constituency_id int not null,
  day date not null,
  booths int not null,
  presidents_claimed int not null,
  presidents_proven int not null,
  committees_claimed int not null,
  committees_proven int not null,
  members int not null,
  workers int not null,
  women int not null,
  youth int not null,
  mentors int not null,
  constraint strength_day_pk primary key (constituency_id, day)
) ${cell};

-- The year for which youth was last counted; with a new year everybody is a year older.
create table strength_year (
  only_row boolean not null default true,
  year int not null,
  constraint strength_year_pk primary key (only_row),
  constraint one_strength_year check (only_row)
);
