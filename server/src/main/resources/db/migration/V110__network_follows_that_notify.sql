-- Who wants to hear of each status: few of the many who follow, so that a post to a crowd reads no crowd.
create index follow_that_notifies on follow (target_id, id) include (account_id) where notify and not pending;
