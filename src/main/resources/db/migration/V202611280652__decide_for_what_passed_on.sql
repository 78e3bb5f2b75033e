-- A unit and what it passed into as a whole, one after the other, as far as they have ended by today.
create function unit_heirs(unit bigint) returns table (unit_id bigint, steps int)
    language sql stable rows 1
    as $$
        with recursive heir as (
            select unit as unit_id, 0 as steps
            union all
            select s.successor_id, h.steps + 1
            from heir h
            join org_unit u on u.id = h.unit_id
            join succession s on s.predecessor_id = h.unit_id and s.parts = s.parts_of
            where u.last_day < (now() at time zone 'Asia/Ho_Chi_Minh')::date
        )
        select unit_id, steps from heir
    $$;

-- As V202611250203 says it, but where a unit above has passed on as a whole, its successor comes before it. As long as
-- nobody is there for it, whoever is still placed at the unit that ended decides.
create or replace function deciding_unit(unit bigint, on_date date) returns bigint
    language sql stable
    as $$
        select h.unit_id
        from unit_line(unit, on_date) l
        cross join lateral unit_heirs(l.unit_id) h
        order by l.height = 0,
            not exists (
                select from account a
                where a.unit_id = h.unit_id and a.role = 'ORGANIZATION_COMMITTEE' and a.enabled),
            l.height, h.steps desc
        limit 1
    $$;
