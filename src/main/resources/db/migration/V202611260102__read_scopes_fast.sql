-- What is in a scope that is not kept yet. A function of its own, so that who reads kept scopes does not plan this as well.
create function unit_scope_worked_out(root bigint, on_date date)
    returns table (unit_id bigint, kind text, name text, parent_id bigint, "position" int, depth int)
    language plpgsql stable rows 100
    as $$
    begin
        return query
            select p.unit_id, p.kind, p.name, p.parent_id, p.position, w.depth
            from scopes_worked_out(array[root], on_date) w
            join org_unit_period p on p.unit_id = w.unit_id and p.valid @> on_date;
    end
    $$;

-- As V202611253501 says it. Each unit's period is found by the unit and the date together: by the date alone, all units
-- would be read for each of them.
create or replace function unit_scope(root bigint, on_date date)
    returns table (unit_id bigint, kind text, name text, parent_id bigint, "position" int, depth int)
    language sql stable
    as $$
        select p.unit_id, p.kind, p.name, p.parent_id, p.position, k.depth
        from kept_scope k
        cross join lateral (
            select * from org_unit_period p where p.unit_id = k.unit_id and p.valid @> on_date offset 0) p
        where k.root_id = root and k.first_day <= on_date and k.last_day >= on_date
            and on_date < (select kept_before from scope_keeping)
        union all
        select w.unit_id, w.kind, w.name, w.parent_id, w.position, w.depth
        from unit_scope_worked_out(root, on_date) w
        where on_date >= (select kept_before from scope_keeping)
    $$;
