-- The text of appointment letters, as the organisation writes it; each change is a version of its own.
create table letter_template (
  language text not null,
  version int not null,
  id uuid not null,
  body text not null,
  made_at timestamptz not null,
  constraint letter_template_pk primary key (language, version),
  constraint one_letter_template_per_id unique (id),
  constraint letter_template_language check (language in ('hi', 'en'))
);

-- Directory table: the picture of a signature belongs to its signer, who alone may use it.
create table letter_signature (
  member_id uuid not null,
  constituency_id int not null,
  image_sealed bytea not null,
  uploaded_at timestamptz not null,
  constraint letter_signature_pk primary key (member_id)
);

-- That an appointment's letter was issued, by whom and in which post.
create table letter (
  constituency_id int not null,
  appointment_id uuid not null,
  issued_at timestamptz not null,
  signer_id uuid,
  signer_constituency_id int,
  signer_post text not null,
  signer_unit_id int not null,
  constraint letter_pk primary key (constituency_id, appointment_id)
) ${cell};
create index letter_by_signer on letter (signer_id) where signer_id is not null;

-- The booth level agent of the Election Commission's rules: one for each part, an elector of it, no government servant.
insert into post_type (code, level, rank, name_hi, name_en, seats, permissions, appointed_from, rules) values
  ('booth_level_agent', 'booth', 30, 'बूथ लेवल एजेंट (BLA)', 'Booth level agent (BLA)', 1, '{SEE_STRENGTH}', 'above',
    (select rules || '{"no_government_servant": true, "elector_here": true, "body": null, "women": null, "young": null, "term_months": null}'
      from post_type where code = 'booth_president'));
insert into post_type_version (code, version, id, holds_from, content, made_at, in_force_at, rights_done_at)
select code, 1, gen_random_uuid(), date '2026-11-01',
  jsonb_build_object('level', level, 'rank', rank, 'name_hi', name_hi, 'name_en', name_en, 'seats', seats,
    'permissions', to_jsonb(permissions), 'appointed_from', appointed_from, 'retired', false, 'rules', rules),
  now(), now(), now()
from post_type where code = 'booth_level_agent';
update post_catalogue set version = version + 1;
