-- Whoever put a name forward reads what became of it.
create index proposal_by_proposer on proposal (proposed_by, decided_at);
