-- People of the made-up world to sign in as; empty elsewhere.
create table demonstration_person (
  place int not null,
  member_id uuid not null,
  constituency_id int not null,
  phone text not null,
  unit_id int not null,
  post_hi text not null,
  post_en text not null,
  note_hi text not null,
  note_en text not null,
  constraint demonstration_person_pk primary key (place)
);
