-- A number that is another after every change of the tree of units, and never the same again: whoever keeps an answer about
-- the tree compares it. It is seen at once by the transaction that makes the change, unlike the stamp of the dashboard.
create sequence unit_tree_version;

create table unit_tree (
    one boolean primary key default true check (one),
    version bigint not null
);

insert into unit_tree (version) values (nextval('unit_tree_version'));

create function note_unit_tree() returns trigger
    language plpgsql
    as $$
    begin
        update unit_tree set version = nextval('unit_tree_version');
        return null;
    end
    $$;

create trigger note_unit_tree after insert or update or delete or truncate on org_unit
    for each statement execute function note_unit_tree();
create trigger note_unit_tree after insert or update or delete or truncate on org_unit_period
    for each statement execute function note_unit_tree();
create trigger note_unit_tree after insert or update or delete or truncate on succession
    for each statement execute function note_unit_tree();

-- The phase of a year for a unit, for whoever knows already in whose scope it is.
create function held_year_phase(unit bigint, holders bigint[], in_year int) returns text
    language plpgsql
    as $$
    begin
        perform pg_advisory_xact_lock_shared(20261125, in_year);
        return (
            select case
                when count(*) = 0 then 'NOT_OPENED'
                when count(y.closed_at) = 0 then 'OPEN'
                when exists (
                    select from year_reopening r
                    where r.unit_id = unit and r.year = in_year and r.closed_at is null) then 'REOPENED'
                else 'CLOSED'
            end
            from reporting_year y
            where y.unit_id = any (holders) and y.year = in_year);
    end
    $$;

-- Where no year of that number is closed for anybody, nobody's holders need to be found.
create or replace function refuse_in_closed_years() returns trigger
    language plpgsql
    as $$
    declare
        form record;
    begin
        for form in select distinct unit_id, year from touched loop
            perform pg_advisory_xact_lock_shared(20261125, form.year);
            if exists (select from reporting_year where year = form.year and closed_at is not null)
                and held_year_phase(form.unit_id, form.year) = 'CLOSED' then
                raise exception 'The year % is closed for unit %', form.year, form.unit_id
                    using errcode = 'check_violation';
            end if;
        end loop;
        return null;
    end
    $$;

-- What is said beside a number is taken out of each row once.
create or replace function remember_measurements() returns trigger
    language plpgsql
    as $$
    declare
        who bigint := nullif(current_setting('muctieu.account', true), '')::bigint;
        through text := coalesce(nullif(current_setting('muctieu.channel', true), ''), 'DATABASE');
        why text := nullif(current_setting('muctieu.reason', true), '');
    begin
        if tg_op = 'INSERT' then
            insert into measurement_change (figure_key, unit_id, year, new_value, new_approved, new_remarks,
                account_id, on_behalf, channel, reason)
            select n.figure_key, n.unit_id, n.year, n.value, n.approved, remarks(to_jsonb(n)),
                coalesce(who, n.entered_by), coalesce(a.unit_id <> n.unit_id, false), through, why
            from written n left join account a on a.id = coalesce(who, n.entered_by)
            order by n.id;
        elsif tg_op = 'UPDATE' then
            insert into measurement_change (figure_key, unit_id, year, old_value, new_value, old_approved, new_approved,
                old_remarks, new_remarks, account_id, on_behalf, channel, reason)
            select n.figure_key, n.unit_id, n.year, o.value, n.value, o.approved, n.approved,
                r.before, r.after,
                coalesce(who, n.entered_by), coalesce(a.unit_id <> n.unit_id, false), through, why
            from written n
            join overwritten o on o.id = n.id
            cross join lateral (select remarks(to_jsonb(o)) as before, remarks(to_jsonb(n)) as after offset 0) r
            left join account a on a.id = coalesce(who, n.entered_by)
            where (o.figure_key, o.unit_id, o.year) <> (n.figure_key, n.unit_id, n.year)
                or o.value is distinct from n.value
                or o.approved is distinct from n.approved
                or r.before is distinct from r.after
            order by n.id;
        else
            insert into measurement_change (figure_key, unit_id, year, old_value, old_approved, old_remarks,
                account_id, on_behalf, channel, reason)
            select o.figure_key, o.unit_id, o.year, o.value, o.approved, remarks(to_jsonb(o)),
                who, coalesce(a.unit_id <> o.unit_id, false), through, why
            from overwritten o left join account a on a.id = who
            order by o.id;
        end if;
        return null;
    end
    $$;
