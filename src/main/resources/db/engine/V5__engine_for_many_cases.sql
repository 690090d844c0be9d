-- What the engine's tables lack on PostgreSQL. A large table may need longer than any transaction of a running desk.
set local statement_timeout = 0;
set local transaction_timeout = 0;

-- each completed task looks for its sub-tasks, each round of the job executor for what is due: both read the whole table without these
create index desk_task_parent on act_ru_task (parent_task_id_) where parent_task_id_ is not null;
create index desk_job_due on act_ru_job (duedate_) where retries_ > 0 and suspension_state_ = 1;

-- a job is locked, moved and deleted within seconds: room beside each row for its next version, and dead rows leave early
alter table act_ru_job set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0);
alter table act_ru_task set (autovacuum_vacuum_scale_factor = 0.02);

-- jobs are looked for by due date alone (ensureJobDueDateNotNull); those of an older release without one would never be found
update act_ru_job set duedate_ = coalesce(create_time_, now() at time zone 'UTC') where duedate_ is null;

-- rights now come from the process definition: the rows per task (resources 7 and 19) of an older release only slow down every list
delete from act_ru_authorization where resource_type_ in (7, 19) and resource_id_ <> '*';
