-- The catalogue: a post exists for each unit of its level and each seat, filled or not, without a row of its own.
create table post_type (
  code text not null,
  level text not null,
  rank smallint not null,
  name_hi text not null,
  name_en text not null,
  seats smallint not null,
  permissions text[] not null,
  appointed_from text not null,
  constraint post_type_pk primary key (code),
  constraint post_type_seats check (seats between 1 and 100),
  constraint post_type_appointed_from check (appointed_from in ('above', 'own'))
);

create table appointment (
  constituency_id int not null,
  id uuid not null,
  unit_id int not null,
  post_type text not null,
  seat smallint not null,
  member_id uuid not null,
  member_constituency_id int not null,
  appointed_at timestamptz not null,
  appointed_by uuid,
  accepted_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  card_code text not null,
  constraint appointment_pk primary key (constituency_id, id),
  constraint appointment_in_cell check (unit_id / 10000 = constituency_id),
  constraint appointment_to_post foreign key (post_type) references post_type (code),
  constraint appointment_ends_with_reason check ((ended_at is null) = (end_reason is null))
) ${cell};
create unique index one_holder_per_post on appointment (constituency_id, unit_id, post_type, seat)
  where ended_at is null;
create unique index one_seat_per_member on appointment (constituency_id, unit_id, post_type, member_id)
  where ended_at is null;
create index appointment_of_post on appointment (constituency_id, unit_id, post_type, seat, ended_at desc);

-- Directory tables.
create table member_appointment (
  member_id uuid not null,
  constituency_id int not null,
  appointment_id uuid not null,
  constraint member_appointment_pk primary key (member_id, appointment_id)
);

create table card (
  code text not null,
  constituency_id int not null,
  appointment_id uuid not null,
  constraint card_pk primary key (code)
);

insert into post_type (code, level, rank, name_hi, name_en, seats, permissions, appointed_from) values
  ('state_president', 'state', 10, 'प्रदेश अध्यक्ष', 'State president', 1,
    '{SEE_STRENGTH,SEE_PEOPLE,INVITE,APPOINT,IMPORT_BOOTHS,SEE_AUDIT}', 'own'),
  ('state_general_secretary', 'state', 20, 'प्रदेश महासचिव', 'State general secretary', 3,
    '{SEE_STRENGTH,SEE_PEOPLE,INVITE,APPOINT,IMPORT_BOOTHS,SEE_AUDIT}', 'own'),
  ('state_expert_team', 'state', 30, 'विशेषज्ञ दल सदस्य', 'Expert team member', 7,
    '{SEE_STRENGTH,IMPORT_BOOTHS}', 'own'),
  ('state_mentor', 'state', 40, 'प्रदेश मार्गदर्शक', 'State mentor', 5, '{SEE_STRENGTH}', 'own'),
  ('district_president', 'district', 10, 'ज़िला अध्यक्ष', 'District president', 1,
    '{SEE_STRENGTH,SEE_PEOPLE,INVITE,APPOINT,IMPORT_BOOTHS,SEE_AUDIT}', 'above'),
  ('district_general_secretary', 'district', 20, 'ज़िला महासचिव', 'District general secretary', 2,
    '{SEE_STRENGTH,SEE_PEOPLE,INVITE,APPOINT}', 'own'),
  ('district_mentor', 'district', 40, 'ज़िला मार्गदर्शक', 'District mentor', 2, '{SEE_STRENGTH}', 'own'),
  ('constituency_president', 'constituency', 10, 'विधानसभा अध्यक्ष', 'Constituency president', 1,
    '{SEE_STRENGTH,SEE_PEOPLE,INVITE,APPOINT,SEE_AUDIT}', 'above'),
  ('constituency_mentor', 'constituency', 40, 'विधानसभा मार्गदर्शक', 'Constituency mentor', 2, '{SEE_STRENGTH}',
    'own'),
  ('sector_in_charge', 'sector', 10, 'सेक्टर प्रभारी', 'Sector in-charge', 1,
    '{SEE_STRENGTH,SEE_PEOPLE,INVITE,APPOINT}', 'above'),
  ('booth_president', 'booth', 10, 'बूथ अध्यक्ष', 'Booth president', 1,
    '{SEE_STRENGTH,SEE_PEOPLE,INVITE,APPOINT}', 'above'),
  ('booth_committee_member', 'booth', 20, 'बूथ समिति सदस्य', 'Booth committee member', 10,
    '{SEE_STRENGTH,INVITE}', 'own'),
  ('booth_mentor', 'booth', 40, 'बूथ मार्गदर्शक', 'Booth mentor', 1, '{SEE_STRENGTH}', 'own');
