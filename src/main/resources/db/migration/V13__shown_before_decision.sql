-- What a change of the calendar touches, line by line, as it was when somebody was asked to decide on it: a form has no room for all.
create table shown_effects (
    proposal varchar(40) primary key,
    lines    text[]      not null
);

-- Whoever tells a date holds the calendar together with others, whoever changes it holds it alone, until the transaction ends. Not a
-- lock of the row: who shares that one passes by those who wait to have it alone, and leaves a write behind each time.
create function hold_office_calendar(alone boolean) returns bigint language plpgsql volatile as $$
begin
    if alone then
        perform pg_advisory_xact_lock(hashtextextended('exchange-desk office calendar', 0));
    else
        perform pg_advisory_xact_lock_shared(hashtextextended('exchange-desk office calendar', 0));
    end if;
    -- a statement of its own, which sees what was committed while the one before it waited
    return (select version from office_calendar);
end
$$;
