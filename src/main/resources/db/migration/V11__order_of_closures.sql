-- Of each day the closure decided last holds. Decisions come one after the other behind the lock of the calendar, so they are numbered
-- there: the times of decision are of the nodes' clocks, which differ, and a revocation must never lie before what it revokes.
create sequence office_closure_decision;
alter table office_closure add column decision bigint unique;
update office_closure c set decision = known.number
from (select id, row_number() over (order by decided_at, id) as number from office_closure where state <> 'PROPOSED') known
where known.id = c.id;
select setval('office_closure_decision', coalesce(max(decision), 0) + 1, false) from office_closure;
alter table office_closure add check (state <> 'IN_FORCE' or decision is not null);
