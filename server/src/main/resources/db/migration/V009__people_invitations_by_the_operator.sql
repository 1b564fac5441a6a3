-- The first people of an installation are invited by its operator, who is no member.
alter table invitation alter column inviter_id drop not null;
alter table invitation alter column inviter_constituency_id drop not null;
