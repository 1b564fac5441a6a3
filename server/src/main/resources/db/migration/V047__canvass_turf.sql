-- Doors given to a worker or a team until a day; how = nearest: taken by a worker for one day.
create table turf (
  constituency_id int not null,
  id uuid not null,
  booth_id int not null,
  name text not null,
  how text not null,
  made_by uuid,
  made_by_constituency_id int,
  made_at timestamptz not null,
  ends_on date not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_constituency_id int,
  constraint turf_pk primary key (constituency_id, id),
  constraint turf_in_cell check (booth_id / 10000 = constituency_id),
  constraint turf_how check (how in ('section', 'panna', 'count', 'drawn', 'nearest'))
) ${cell};
create index turf_of_booth on turf (constituency_id, booth_id, id);
create index turf_to_end on turf (constituency_id, ends_on) where ended_at is null;
create index turf_by_maker on turf (made_by) where made_by is not null;
create index turf_by_ender on turf (ended_by) where ended_by is not null;

-- place: on the walk, from 1. A door is in one live turf at most.
create table turf_door (
  constituency_id int not null,
  turf_id uuid not null,
  household_id uuid not null,
  place int not null,
  released_at timestamptz,
  constraint turf_door_pk primary key (constituency_id, turf_id, household_id),
  constraint door_of_turf foreign key (constituency_id, turf_id) references turf (constituency_id, id)
) ${cell};
create unique index one_live_turf_per_door on turf_door (constituency_id, household_id) where released_at is null;

-- Who walks it, from one moment to another.
create table turf_worker (
  constituency_id int not null,
  turf_id uuid not null,
  worker_id uuid not null,
  worker_constituency_id int not null,
  from_at timestamptz not null,
  until_at timestamptz,
  constraint turf_worker_pk primary key (constituency_id, turf_id, worker_id, from_at),
  constraint worker_of_turf foreign key (constituency_id, turf_id) references turf (constituency_id, id)
) ${cell};
create unique index one_live_place_in_a_team on turf_worker (constituency_id, turf_id, worker_id) where until_at is null;
create index turf_worker_by_worker on turf_worker (worker_id);

-- A unit's own choice for its subtree; without a row it is that of the unit above.
create table women_by_women (
  unit_id int not null,
  chosen boolean not null,
  chosen_at timestamptz not null,
  constraint women_by_women_pk primary key (unit_id)
);
