-- The office calendar as data: who loaded which year from which file, and which days offices were closed at short notice.

-- One row. Whoever changes the calendar locks it, so that changes come one after the other; whoever reads compares the version with
-- the one it knows. The numbers come from a sequence, because a number given back by a rolled-back change would stand for two calendars.
create sequence office_calendar_version;
create table office_calendar (
    only_row boolean primary key default true check (only_row),
    version  bigint  not null
);
insert into office_calendar (version) values (0);

-- One loading of one year; nothing is replaced without staying on record.
create table calendar_edition (
    id         bigint generated always as identity primary key,
    year       integer      not null check (year between 1912 and 9999),
    file_name  varchar(200) not null,
    sha256     char(64)     not null,
    revised    boolean      not null,
    state      varchar(20)  not null check (state in ('PROPOSED', 'IN_FORCE', 'REPLACED', 'DROPPED')),
    entered_by varchar(100) not null,
    entered_at timestamptz  not null,
    decided_by varchar(100),
    decided_at timestamptz,
    check (state = 'PROPOSED' or decided_by is not null and decided_at is not null)
);
create unique index calendar_edition_in_force on calendar_edition (year) where state = 'IN_FORCE';

create table calendar_day (
    edition_id  bigint       not null references calendar_edition,
    day         date         not null,
    working     boolean      not null,
    description varchar(200) not null,
    primary key (edition_id, day)
);

-- Of each day the entry decided last holds, so that a wrong one is put right by another.
create table office_closure (
    id         bigint generated always as identity primary key,
    first_day  date          not null,
    last_day   date          not null,
    kind       varchar(20)   not null check (kind in ('WHOLE_DAY', 'MORNING', 'AFTERNOON', 'REVOKED')),
    reason     varchar(4000) not null,
    source     varchar(200)  not null,
    state      varchar(20)   not null check (state in ('PROPOSED', 'IN_FORCE', 'DROPPED')),
    entered_by varchar(100)  not null,
    entered_at timestamptz   not null,
    decided_by varchar(100),
    decided_at timestamptz,
    check (first_day <= last_day),
    check (state = 'PROPOSED' or decided_by is not null and decided_at is not null)
);

create function refuse_loss_of_calendar() returns trigger language plpgsql as $$
begin
    raise exception 'what was entered into the office calendar stays on record (%)', tg_op;
end
$$;
create trigger calendar_edition_kept before delete or truncate on calendar_edition
    for each statement execute function refuse_loss_of_calendar();
create trigger calendar_day_kept before update or delete or truncate on calendar_day
    for each statement execute function refuse_loss_of_calendar();
create trigger office_closure_kept before delete or truncate on office_closure
    for each statement execute function refuse_loss_of_calendar();
