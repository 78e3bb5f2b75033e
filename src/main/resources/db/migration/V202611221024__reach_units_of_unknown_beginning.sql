-- Of some units it is not known when they began.
create or replace function unit_last_subtree(root bigint, on_date date)
    returns table (unit_id bigint, name text, ended boolean, parent_id bigint, path int[])
    language sql stable
    as $$
        with recursive last_stood as (
            select distinct on (p.unit_id) p.unit_id, p.name, not p.valid @> on_date as ended, p.parent_id, p.position
            from org_unit_period p
            where lower_inf(p.valid) or lower(p.valid) <= on_date
            order by p.unit_id, lower(p.valid) desc nulls last
        ), subtree as (
            select l.unit_id, l.name, l.ended, l.parent_id, array[l.position] as path
            from last_stood l
            where l.unit_id = root
            union all
            select l.unit_id, l.name, l.ended, l.parent_id, s.path || l.position
            from subtree s
            join last_stood l on l.parent_id = s.unit_id
        ) cycle unit_id set is_cycle using visited
        select unit_id, name, ended, parent_id, path from subtree where not is_cycle
    $$;
