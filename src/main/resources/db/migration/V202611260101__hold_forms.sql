-- Holds a unit's form for a year until the transaction ends, beginning it if nobody has; of two at once, one begins it.
create function hold_form(unit bigint, in_year int) returns text
    language plpgsql
    as $$
    declare
        stands text;
    begin
        select status into stands from submission where unit_id = unit and year = in_year for no key update;
        if not found then
            insert into submission (unit_id, year, status) values (unit, in_year, 'DRAFT')
            on conflict (unit_id, year) do nothing;
            select status into strict stands from submission where unit_id = unit and year = in_year for no key update;
        end if;
        return stands;
    end
    $$;

-- The phase of a year for a unit, for whoever knows already in whose scope it is.
create function year_phase(unit bigint, holders bigint[], in_year int) returns text
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
        from reporting_year y
        where y.unit_id = any (holders) and y.year = in_year
    $$;

create or replace function year_phase(unit bigint, in_year int) returns text
    language sql stable
    as $$
        select year_phase(unit, array(select unit_id from unit_holders(unit, make_date(in_year, 12, 31))), in_year)
    $$;

create or replace function held_year_phase(unit bigint, holders bigint[], in_year int) returns text
    language plpgsql
    as $$
    begin
        perform pg_advisory_xact_lock_shared(20261125, in_year);
        return year_phase(unit, holders, in_year);
    end
    $$;
