-- Today's walk is read from the index alone, with where the worker lives.
drop index visit_of_day;
create index visit_of_day on visit (constituency_id, booth_id, day, worker_id)
  include (household_id, outcome, at, wants_to_join, worker_constituency_id) where corrected_by is null;
