-- The whole past of every number. Triggers write it, so that no path escapes, and it is only ever added to. A transaction
-- says who writes, through which channel and why in the settings muctieu.account, muctieu.channel and muctieu.reason.
create table measurement_change (
    id bigint generated always as identity primary key,
    figure_key text not null,
    unit_id bigint not null,
    year int not null,
    old_value numeric(18, 4),
    new_value numeric(18, 4),
    old_approved numeric(18, 4),
    new_approved numeric(18, 4),
    -- Whatever else is said of the number, such as its note.
    old_remarks jsonb,
    new_remarks jsonb,
    account_id bigint,
    on_behalf boolean not null,
    channel text not null,
    reason text,
    changed_at timestamptz not null default clock_timestamp()
);

create index on measurement_change (unit_id, year, figure_key, id);

-- What is said of a number beside the number itself.
create function remarks(measurement jsonb) returns jsonb
    language sql immutable
    as $$
        select nullif(jsonb_strip_nulls(
            measurement - '{id,figure_key,unit_id,year,value,approved,version,entered_by,entered_at}'::text[]), '{}')
    $$;

create function remember_measurements() returns trigger
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
                remarks(to_jsonb(o)), remarks(to_jsonb(n)),
                coalesce(who, n.entered_by), coalesce(a.unit_id <> n.unit_id, false), through, why
            from written n
            join overwritten o on o.id = n.id
            left join account a on a.id = coalesce(who, n.entered_by)
            where (o.figure_key, o.unit_id, o.year) <> (n.figure_key, n.unit_id, n.year)
                or o.value is distinct from n.value
                or o.approved is distinct from n.approved
                or remarks(to_jsonb(o)) is distinct from remarks(to_jsonb(n))
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

create trigger remember_inserted after insert on measurement
    referencing new table as written
    for each statement execute function remember_measurements();

create trigger remember_updated after update on measurement
    referencing old table as overwritten new table as written
    for each statement execute function remember_measurements();

create trigger remember_deleted after delete on measurement
    referencing old table as overwritten
    for each statement execute function remember_measurements();

create function only_add() returns trigger
    language plpgsql
    as $$
    begin
        raise exception 'Rows of % are only added, never changed or removed', tg_table_name
            using errcode = 'insufficient_privilege';
    end
    $$;

create trigger only_add before update or delete or truncate on measurement_change
    for each statement execute function only_add();
