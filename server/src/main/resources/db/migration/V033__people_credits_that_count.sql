-- Whom to appoint: what somebody brought in counts as proven work.
create index credit_settled on credit (constituency_id, recruiter_id) where state = 'settled';
