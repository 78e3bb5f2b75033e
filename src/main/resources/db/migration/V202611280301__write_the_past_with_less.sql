-- What stands beside a number is named here column by column, and gathered only where there is any: making a document of the
-- whole row and taking from it what is kept elsewhere was a third of what a change cost.
create function remarks(number measurement) returns jsonb
    language sql immutable
    as $$
        select case when num_nonnulls(number.nothing, number.approved_nothing, number.note, number.reason) > 0 then
            jsonb_strip_nulls(jsonb_build_object(
                'nothing', number.nothing, 'approved_nothing', number.approved_nothing,
                'note', number.note, 'reason', number.reason))
        end
    $$;

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
            select n.figure_key, n.unit_id, n.year, n.value, n.approved, remarks(n),
                coalesce(who, n.entered_by), coalesce(a.unit_id <> n.unit_id, false), through, why
            from written n left join account a on a.id = coalesce(who, n.entered_by);
        elsif tg_op = 'UPDATE' then
            insert into measurement_change (figure_key, unit_id, year, old_value, new_value, old_approved, new_approved,
                old_remarks, new_remarks, account_id, on_behalf, channel, reason)
            select n.figure_key, n.unit_id, n.year, o.value, n.value, o.approved, n.approved, remarks(o), remarks(n),
                coalesce(who, n.entered_by), coalesce(a.unit_id <> n.unit_id, false), through, why
            from written n
            join overwritten o on o.id = n.id
            left join account a on a.id = coalesce(who, n.entered_by)
            where (o.figure_key, o.unit_id, o.year, o.value, o.approved, o.nothing, o.approved_nothing, o.note, o.reason)
                is distinct from
                (n.figure_key, n.unit_id, n.year, n.value, n.approved, n.nothing, n.approved_nothing, n.note, n.reason);
        else
            insert into measurement_change (figure_key, unit_id, year, old_value, old_approved, old_remarks,
                account_id, on_behalf, channel, reason)
            select o.figure_key, o.unit_id, o.year, o.value, o.approved, remarks(o),
                who, coalesce(a.unit_id <> o.unit_id, false), through, why
            from overwritten o left join account a on a.id = who;
        end if;
        return null;
    end
    $$;

drop function remarks(jsonb);
