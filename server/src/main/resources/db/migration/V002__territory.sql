-- Levels of the tree, from the root (rank 1) down.
create table level (
  code text constraint level_pk primary key,
  rank smallint not null constraint one_level_per_rank unique,
  name_hi text not null,
  name_en text not null
);

-- Every unit above the booth. A reference table: small, whole on every node.
create table unit (
  id int constraint unit_pk primary key,
  constituency_id int not null,
  parent_id int constraint unit_parent_exists references unit (id),
  level text not null constraint unit_level_exists references level (code),
  number text,
  name_hi text not null,
  name_en text not null,
  created_on date not null default current_date,
  constraint unit_in_its_cell check (id / 10000 = constituency_id)
);

create index unit_by_parent on unit (parent_id);

-- What only a constituency has.
create table constituency (
  constituency_id int constraint constituency_pk primary key,
  unit_id int not null constraint constituency_unit_exists references unit (id),
  parliamentary_number smallint not null,
  parliamentary_name_hi text not null,
  parliamentary_name_en text not null,
  reservation text not null constraint reservation_known check (reservation in ('general', 'SC', 'ST')),
  latitude double precision not null,
  longitude double precision not null,
  settlement text not null constraint settlement_known check (settlement in ('rural', 'mixed', 'urban')),
  tile_column smallint not null,
  tile_row smallint not null,
  constraint constituency_is_its_cell check (unit_id = constituency_id * 10000),
  constraint one_constituency_per_tile unique (tile_column, tile_row)
);

-- Polling booths, as the Election Commission numbers them within a constituency.
create table booth (
  constituency_id int not null,
  id int not null,
  parent_id int not null,
  number text not null,
  name text not null,
  name_script text not null
    constraint booth_name_script_known check (name_script in ('latin', 'devanagari', 'krutidev', 'broken')),
  electors int,
  electors_male int,
  electors_female int,
  electors_other int,
  created_on date not null default current_date,
  updated_at timestamptz not null default now(),
  constraint booth_pk primary key (constituency_id, id),
  constraint one_booth_per_number unique (constituency_id, number),
  constraint booth_parent_exists foreign key (parent_id) references unit (id),
  constraint booth_in_its_cell check (id / 10000 = constituency_id and id % 10000 > 0),
  constraint booth_parent_in_its_cell check (parent_id / 10000 = constituency_id)
) ${cell};

-- One row that grows with each change of the tables above, in the same transaction: readers keep the tree in memory.
create table territory_version (
  only_row boolean constraint territory_version_pk primary key default true,
  version bigint not null,
  constraint one_territory_version check (only_row)
);

insert into territory_version (version) values (0);
