-- Taking up a job asks whether another one of its process instance is being worked on. While many are due, PostgreSQL answers for all of
-- them together out of every job there is, each time; with this, out of those few that are locked. A large table may take its time.
set local statement_timeout = 0;
set local transaction_timeout = 0;

create index desk_job_locked on act_ru_job (process_instance_id_) where lock_owner_ is not null;
