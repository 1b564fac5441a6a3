-- Directory table: the keys that sign cards. The private half is sealed, and gone once the key signs no more.
create table card_key (
  kid text not null,
  public_key bytea not null,
  private_sealed bytea,
  made_at timestamptz not null,
  retired_at timestamptz,
  revoked_at timestamptz,
  constraint card_key_pk primary key (kid),
  constraint card_key_signs_or_not check ((private_sealed is not null) = (retired_at is null))
);
create unique index one_signing_card_key on card_key ((true)) where retired_at is null;
