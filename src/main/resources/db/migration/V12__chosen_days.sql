-- What the follow-up officer chose keeps what came of it: when a further deadline is over, and how the proposed start of a suspension was computed.
alter table assessment add column new_deadline_ends_at timestamptz;
alter table assessment add column start_computation varchar(4000);
update assessment a set new_deadline_ends_at = coalesce(
    (select d.ends_at from deadline d where d.case_no = a.case_no and d.round = a.round + 1 and d.due_on = a.new_deadline order by d.id desc limit 1),
    (a.new_deadline + 1)::timestamp at time zone 'Asia/Taipei')
where a.new_deadline is not null;
alter table assessment add check ((new_deadline_ends_at is null) = (new_deadline is null));
