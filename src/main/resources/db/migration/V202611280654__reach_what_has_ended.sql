-- What passes into a unit is reached from there once it has ended, not as soon as the act is entered.
create or replace function unit_reach(own bigint, on_date date)
    returns table (unit_id bigint, name text, ended boolean, parent_id bigint, path int[])
    language sql stable
    as $$
        with recursive before as (
            select own as unit_id, 0 as steps
            union
            select s.predecessor_id, b.steps + 1
            from before b
            join succession s on s.successor_id = b.unit_id
            join org_unit u on u.id = s.predecessor_id and u.last_day < on_date
        ), heir as (
            select s.unit_id, o.last_day as since
            from org_unit o cross join lateral unit_scope(own, on_date) s
            where o.id = own and o.last_day < on_date and not exists (
                select from unit_line(s.unit_id, on_date) l join account a on a.unit_id = l.unit_id
                where a.role = 'ADMIN' and a.enabled)
            union
            select s.predecessor_id, h.since
            from heir h
            join succession s on s.successor_id = h.unit_id
            join org_unit u on u.id = s.predecessor_id and u.last_day > h.since
        ), reached as (
            select t.unit_id, t.name, t.ended, t.parent_id, b.steps || t.path as path
            from (select unit_id, min(steps) as steps from before group by unit_id) b
            cross join lateral unit_last_subtree(b.unit_id, on_date) t
            union all
            select p.unit_id, p.name, u.last_day < on_date, p.parent_id, array[1000, 0, p.position]
            from heir h
            join org_unit u on u.id = h.unit_id
            join org_unit_period p on p.unit_id = u.id and p.valid @> least(u.last_day, on_date)
        )
        select distinct on (unit_id) unit_id, name, ended, parent_id, path from reached order by unit_id, path
    $$;
