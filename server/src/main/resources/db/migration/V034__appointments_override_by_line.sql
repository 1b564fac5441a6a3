-- Why a rule is to be set aside for one line; gone once the line was tried, or with the person.
alter table appointment_batch_line add column override_reason text;
