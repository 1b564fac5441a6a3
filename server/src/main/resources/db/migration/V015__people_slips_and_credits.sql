-- A paper slip: entered by a worker, confirmed by two witnesses, then a claimed member. What it says of the person is
-- here only until there is a member.
create table slip (
  constituency_id int not null,
  id uuid not null,
  booth_id int not null,
  name text,
  gender text,
  birth_year smallint,
  phone_sealed bytea,
  language text not null,
  entered_at timestamptz not null,
  enterer_id uuid not null,
  enterer_constituency_id int not null,
  witness1_id uuid,
  witness1_constituency_id int,
  witness1_at timestamptz,
  witness2_id uuid,
  witness2_constituency_id int,
  witness2_at timestamptz,
  member_id uuid,
  twin_id uuid,
  constraint slip_pk primary key (constituency_id, id),
  constraint slip_booth_in_cell check (booth_id / 10000 = constituency_id),
  constraint slip_witness_is_not_enterer check (witness1_id <> enterer_id and witness2_id <> enterer_id),
  constraint slip_two_different_witnesses check (witness1_id <> witness2_id),
  constraint slip_member_has_witnesses check (member_id is null or (witness1_id is not null and witness2_id is not null)),
  constraint slip_person_until_member check ((member_id is null) = (name is not null))
) ${cell};
create index slip_of_member on slip (constituency_id, member_id);
create index slip_of_booth on slip (constituency_id, booth_id, id);
create index slip_waiting on slip (constituency_id, entered_at) where member_id is null;

create table slip_photo (
  constituency_id int not null,
  slip_id uuid not null,
  sealed bytea not null,
  hash bigint not null,
  constraint slip_photo_pk primary key (constituency_id, slip_id),
  constraint photo_of_slip foreign key (constituency_id, slip_id) references slip (constituency_id, id) on delete cascade
) ${cell};

-- Looks at a photo before there is a member who could read them; then they become looks at the member.
create table slip_look (
  constituency_id int not null,
  id uuid not null,
  slip_id uuid not null,
  at timestamptz not null,
  reader_id uuid not null,
  reader_constituency_id int not null,
  constraint slip_look_pk primary key (constituency_id, id),
  constraint look_at_slip foreign key (constituency_id, slip_id) references slip (constituency_id, id) on delete cascade
) ${cell};
create index slip_look_of_slip on slip_look (constituency_id, slip_id);

-- Directory table: the slips that somebody entered, in whichever cells they are.
create table entered_slip (
  enterer_id uuid not null,
  slip_id uuid not null,
  constituency_id int not null,
  constraint entered_slip_pk primary key (enterer_id, slip_id)
);
create index entered_slip_by_slip on entered_slip (slip_id);

-- What a recruiter's work counts, in the recruiter's cell.
create table credit (
  constituency_id int not null,
  id uuid not null,
  recruiter_id uuid not null,
  member_id uuid,
  how text not null,
  at timestamptz not null,
  settles_at timestamptz not null,
  next_check_at timestamptz not null,
  state text not null,
  state_at timestamptz not null,
  reason text,
  device_hash bytea,
  address_hash bytea,
  neighbours smallint not null,
  twin boolean not null,
  constraint credit_pk primary key (constituency_id, id),
  constraint credit_state check (state in ('pending', 'settled', 'lowered')),
  constraint credit_lowered_for_a_reason check ((state = 'lowered') = (reason is not null)),
  constraint credit_forgets_devices check (state = 'pending' or (device_hash is null and address_hash is null))
) ${cell};
create index credit_of_recruiter on credit (constituency_id, recruiter_id, at);
create index credit_due on credit (constituency_id, next_check_at) where state = 'pending';

create table credit_flag (
  constituency_id int not null,
  id uuid not null,
  recruiter_id uuid not null,
  kind text not null,
  day date not null,
  credit_ids uuid[] not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  found_at timestamptz not null,
  state text not null,
  decided_by uuid,
  decided_by_constituency_id int,
  decided_at timestamptz,
  reason text,
  constraint credit_flag_pk primary key (constituency_id, id),
  constraint one_credit_flag_a_day unique (constituency_id, recruiter_id, kind, day),
  constraint credit_flag_state check (state in ('open', 'fine', 'lowered')),
  constraint credit_flag_decided_for_a_reason check ((state = 'open') = (reason is null))
) ${cell};
create index credit_flag_open on credit_flag (constituency_id, found_at desc, id) where state = 'open';

-- Directory table: in whose credits a member counts.
create table credit_of_member (
  member_id uuid not null,
  recruiter_id uuid not null,
  constituency_id int not null,
  credit_id uuid not null,
  constraint credit_of_member_pk primary key (member_id)
);
create index credit_of_member_by_recruiter on credit_of_member (recruiter_id);
