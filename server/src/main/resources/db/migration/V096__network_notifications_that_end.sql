-- What moderators work on, of which a notification tells: a measure, or for the moderators themselves a report.
alter table notification rename column measure_id to about_id;

-- By which the old ones are found; new ones come at its end.
create index notification_by_age on notification (constituency_id, id);
