-- A date keeps how it was entered or counted beside the day that counts, when it is over, and its computation in full.
alter table deadline alter column computation type varchar(4000);
alter table deadline add column entered_on date;
alter table deadline add column ends_at timestamptz;
-- until now no date was moved, and each ended with its day
update deadline set entered_on = due_on, ends_at = (due_on + 1)::timestamp at time zone 'Asia/Taipei';
alter table deadline alter column entered_on set not null;
alter table deadline alter column ends_at set not null;
alter table deadline add check (entered_on <= due_on);

-- the further deadline or the start of a suspension that the follow-up officer chose
alter table assessment add column entered_on date;
update assessment set entered_on = coalesce(new_deadline, proposed_start_on);

alter table delivery add column start_entered_on date;
alter table delivery add column start_computation varchar(4000);
update delivery set start_entered_on = start_on;
alter table delivery add check ((start_entered_on is null) = (start_on is null));
