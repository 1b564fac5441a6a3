-- While a slip waits for its witnesses, the fingerprint of its number: who joins on their own phone and is erased later
-- takes the paper with them. Slips from before have none; they are witnessed or forgotten within a month.
alter table slip
  add column phone_hash bytea,
  add constraint slip_phone_hash_until_member check (member_id is null or phone_hash is null);
create index slip_waiting_of_number on slip (phone_hash) where phone_hash is not null;

-- Whoever decided about a flag or refused a name can be erased.
create index credit_flag_by_decider on credit_flag (decided_by) where decided_by is not null;
create index proposal_by_refuser on proposal (decided_by) where refusal is not null;

-- Those whom an erased member invited stay, without that id.
create index member_by_inviter on member (inviter_id) where inviter_id is not null;
