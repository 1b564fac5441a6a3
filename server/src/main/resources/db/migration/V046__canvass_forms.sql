-- Forms are configuration: few rows, whole on every node.
create table form (
  id uuid not null,
  unit_id int not null,
  published_version int,
  from_day date,
  until_day date,
  constraint form_pk primary key (id),
  constraint form_published_whole check ((published_version is null) = (from_day is null)),
  constraint form_ends_after_it_begins check (until_day >= from_day)
);
create index form_of_unit on form (unit_id);

create table form_version (
  form_id uuid not null,
  version int not null,
  upload_id uuid not null,
  title_hi text,
  title_en text,
  questions int not null,
  definition text not null,
  notes text not null,
  made_by uuid not null,
  made_by_constituency_id int not null,
  made_at timestamptz not null,
  constraint form_version_pk primary key (form_id, version),
  constraint one_version_per_upload unique (form_id, upload_id),
  constraint version_of_form foreign key (form_id) references form (id)
);

-- How often each answer was given in a booth; total adds up the numbers. answer is '' where only the number of
-- answers counts, question is '' for whole visits.
create table form_count (
  constituency_id int not null,
  booth_id int not null,
  form_id uuid not null,
  question text not null,
  answer text not null,
  times int not null,
  total numeric not null,
  constraint form_count_pk primary key (constituency_id, form_id, booth_id, question, answer),
  constraint form_count_in_cell check (booth_id / 10000 = constituency_id)
) ${cell};

-- The same, summed over each constituency; and which sums are late.
create table form_sum (
  constituency_id int not null,
  form_id uuid not null,
  question text not null,
  answer text not null,
  times bigint not null,
  total numeric not null,
  constraint form_sum_pk primary key (constituency_id, form_id, question, answer)
) ${cell};
create index form_sum_of_form on form_sum (form_id);

create table form_dirty (
  constituency_id int not null,
  id uuid not null,
  form_id uuid not null,
  constraint form_dirty_pk primary key (constituency_id, id)
) ${cell};

create index visit_with_answers on visit (constituency_id, form_id, id) where form_id is not null;

-- Who makes forms: constituency and above.
update post_type set permissions = permissions || '{EDIT_FORMS}'
  where code in ('constituency_president', 'district_president', 'district_general_secretary', 'state_president',
    'state_general_secretary');
update post_type_version set content = content || jsonb_build_object('permissions', to_jsonb(post_type.permissions))
  from post_type where post_type.code = post_type_version.code and post_type_version.version = post_type.version
    and 'EDIT_FORMS' = any(post_type.permissions);
update access_grant set permissions = post_type.permissions
  from appointment join post_type on post_type.code = appointment.post_type
  where 'EDIT_FORMS' = any(post_type.permissions) and appointment.id = access_grant.appointment_id
    and appointment.constituency_id = access_grant.unit_id / 10000;
update post_catalogue set version = version + 1;
