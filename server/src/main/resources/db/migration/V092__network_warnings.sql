-- What moderators did, of which a notification tells.

alter table notification add column measure_id uuid;
