-- A unit, and what came before it, as far as that has ended by today. Whatever passed into it as a whole, through any number
-- of acts, it acts for ("acts"); of what was split it only knows: each of the successors has but a part.
create function unit_before(own bigint) returns table (unit_id bigint, acts boolean)
    language sql stable rows 2
    as $$
        with recursive before as (
            select own as unit_id, true as acts
            union
            select s.predecessor_id, b.acts and s.parts = s.parts_of
            from before b
            join succession s on s.successor_id = b.unit_id
            join org_unit u on u.id = s.predecessor_id
            where u.last_day < (now() at time zone 'Asia/Ho_Chi_Minh')::date
        )
        select unit_id, bool_or(acts) from before group by unit_id
    $$;

-- As V202611250502 says it, but a part of a unit is looked on, and what has not ended yet is not seen from its successor.
create or replace function unit_sight(own bigint, on_date date)
    returns table (unit_id bigint, depth int, acts boolean)
    language sql stable
    as $$
        with seen as (
            select t.unit_id, t.depth, b.acts
            from unit_before(own) b cross join lateral unit_subtree(b.unit_id, on_date) t
            union all
            select t.unit_id, t.depth, false from unit_scope(own, on_date) t
        )
        select unit_id, min(depth), bool_or(acts) from seen group by unit_id
    $$;

create or replace function unit_in_sight(own bigint, unit bigint, on_date date) returns boolean
    language sql stable
    as $$
        with recursive line as (
            select p.unit_id, p.parent_id from org_unit_period p where p.unit_id = unit and p.valid @> on_date
            union
            select p.unit_id, p.parent_id
            from line l
            join org_unit_period p on p.unit_id = l.parent_id and p.valid @> on_date
        ), before as (
            select bool_or(b.acts) as acts from line join unit_before(own) b using (unit_id)
        )
        select case
            when (select acts from before) is not null then (select acts from before)
            when exists (select from line where line.unit_id = unit)
                and exists (select from unit_holders(unit, on_date) h where h.unit_id = own) then false
        end
    $$;

-- The forms of opened years with which somebody placed at a unit has to do: those of its scope, and those of whatever
-- passed into it as a whole ("root") and was below that, of the years at whose end it stood.
create function forms_of_opened_years(own bigint)
    returns table (year int, unit_id bigint, name text, depth int, "position" int, root_id bigint)
    language sql stable
    as $$
        select distinct on (a.year, a.unit_id) a.year, a.unit_id, a.name, a.depth, a.position, b.unit_id
        from unit_before(own) b
        join org_unit o on o.id = b.unit_id
        cross join lateral asked_units(b.unit_id, array(
            select distinct r.year
            from reporting_year r
            where (b.unit_id = own or make_date(r.year, 12, 31) <= o.last_day)
                and r.unit_id in (select h.unit_id from unit_holders(b.unit_id, make_date(r.year, 12, 31)) h))) a
        where b.acts and (b.unit_id = own or exists (
            select from unit_line(a.unit_id, make_date(a.year, 12, 31)) l where l.unit_id = b.unit_id))
        order by a.year, a.unit_id, b.unit_id <> own, b.unit_id
    $$;
