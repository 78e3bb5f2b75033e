-- A year is due on a day, counts stocks as at its cut-off day (31/12 where none is given), and is closed one day: then
-- nothing in it changes any more, whichever way it comes, but for units for which it was reopened.
alter table reporting_year
    add column cut_off_on date,
    add column closed_at timestamptz,
    add column closed_by bigint references account,
    add check (closed_by is null or closed_at is not null);

create table year_reopening (
    id bigint generated always as identity primary key,
    unit_id bigint not null references org_unit,
    year int not null,
    reason text not null check (length(trim(reason)) > 0),
    reopened_by bigint not null references account,
    reopened_at timestamptz not null,
    closed_by bigint references account,
    closed_at timestamptz
);

create unique index on year_reopening (unit_id, year) where closed_at is null;

-- The unit and all above it, as they stood on a date.
create function unit_line(unit bigint, on_date date)
    returns table (unit_id bigint, height int)
    language sql stable
    as $$
        with recursive line as (
            select p.unit_id, p.parent_id, 0 as height
            from org_unit_period p
            where p.unit_id = unit and p.valid @> on_date
            union all
            select p.unit_id, p.parent_id, l.height + 1
            from line l
            join org_unit_period p on p.unit_id = l.parent_id and p.valid @> on_date
        ) cycle unit_id set is_cycle using path
        select unit_id, height from line where not is_cycle
    $$;

-- Whether a unit can report for a year: NOT_OPENED, OPEN, CLOSED, or REOPENED for this unit.
create function year_phase(unit bigint, in_year int) returns text
    language sql stable
    as $$
        select case
            when count(*) = 0 then 'NOT_OPENED'
            when count(y.closed_at) = 0 then 'OPEN'
            when exists (
                select from year_reopening r
                where r.unit_id = unit and r.year = in_year and r.closed_at is null) then 'REOPENED'
            else 'CLOSED'
        end
        from unit_line(unit, make_date(in_year, 12, 31)) l
        join reporting_year y on y.unit_id = l.unit_id and y.year = in_year
    $$;

-- The same, and it stays so until the transaction ends: whoever closes the year takes the lock alone.
create function held_year_phase(unit bigint, in_year int) returns text
    language plpgsql
    as $$
    begin
        perform pg_advisory_xact_lock_shared(20261125, in_year);
        return year_phase(unit, in_year);
    end
    $$;

create function refuse_in_closed_years() returns trigger
    language plpgsql
    as $$
    declare
        form record;
    begin
        for form in select distinct unit_id, year from touched loop
            if held_year_phase(form.unit_id, form.year) = 'CLOSED' then
                raise exception 'The year % is closed for unit %', form.year, form.unit_id
                    using errcode = 'check_violation';
            end if;
        end loop;
        return null;
    end
    $$;

create trigger refuse_inserted after insert on measurement
    referencing new table as touched for each statement execute function refuse_in_closed_years();
create trigger refuse_updated after update on measurement
    referencing new table as touched for each statement execute function refuse_in_closed_years();
create trigger refuse_deleted after delete on measurement
    referencing old table as touched for each statement execute function refuse_in_closed_years();
create trigger refuse_inserted after insert on submission
    referencing new table as touched for each statement execute function refuse_in_closed_years();
create trigger refuse_updated after update on submission
    referencing new table as touched for each statement execute function refuse_in_closed_years();
create trigger refuse_deleted after delete on submission
    referencing old table as touched for each statement execute function refuse_in_closed_years();
