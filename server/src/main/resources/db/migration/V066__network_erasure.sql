-- Whom others answered: found when that person is erased.
create index status_by_answered on status (reply_to_author_id) where reply_to_author_id is not null;
create index account_list_entry_by_target on account_list_entry (target_id, account_id);
drop index account_list_entry_of_target;
create index network_log_by_actor on network_log (actor_id) where actor_id is not null;
create index network_log_by_receiver on network_log (receiver_id) where receiver_id is not null;
