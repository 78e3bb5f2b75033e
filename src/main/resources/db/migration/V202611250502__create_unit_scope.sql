-- A unit's first and last day, kept beside its periods because every question of scope asks for them.
alter table org_unit
    add column first_day date,
    add column last_day date;

create function keep_unit_days() returns trigger
    language plpgsql
    as $$
        begin
            update org_unit u
                set (first_day, last_day) = (
                    select min(coalesce(lower(p.valid), '-infinity')), max(coalesce(upper(p.valid) - 1, 'infinity'))
                    from org_unit_period p where p.unit_id = u.id)
                where u.id in (old.unit_id, new.unit_id);
            return null;
        end
    $$;

create trigger keep_unit_days
    after insert or update or delete on org_unit_period
    for each row execute function keep_unit_days();

update org_unit u
    set (first_day, last_day) = (
        select min(coalesce(lower(p.valid), '-infinity')), max(coalesce(upper(p.valid) - 1, 'infinity'))
        from org_unit_period p where p.unit_id = u.id);

-- The scope of a unit on a date: the unit and all below it; and, once it or one of those has ended, their successors,
-- transitively. When the unit itself has ended, what stood below it on its last day stays in its scope. A successor
-- brings what is below it only if it came from nothing else: the province into which another was merged brings itself,
-- not the communes of the rest of it.
create function unit_scope(root bigint, on_date date)
    returns table (unit_id bigint, kind text, name text, parent_id bigint, "position" int, depth int)
    language sql stable
    as $$
        with recursive origin as (
            select id, least(on_date, last_day) as day
            from org_unit
            where id = root and first_day <= on_date
        ), member as (
            -- "day" is a member's last day so far, "wide" whether what is below it is in the scope
            select o.id as unit_id, o.day, true as wide, 0 as depth
            from origin o
            union
            select n.unit_id, n.day, n.wide, n.depth
            from member m
            cross join origin o
            cross join lateral (
                select p.unit_id, least(on_date, u.last_day) as day, true as wide, m.depth + 1 as depth
                from org_unit_period p
                join org_unit u on u.id = p.unit_id
                where m.wide and p.parent_id = m.unit_id
                    and p.valid @> least(m.day, u.last_day)
                    and (u.last_day <= m.day or m.day = on_date or o.day < on_date)
                union all
                select s.successor_id, least(on_date, u.last_day),
                    m.wide and u.first_day = m.day + 1 and not exists (
                        select from succession other
                        where other.successor_id = s.successor_id and other.predecessor_id <> m.unit_id),
                    m.depth
                from succession s
                join org_unit u on u.id = s.successor_id
                where m.day < on_date and s.predecessor_id = m.unit_id
            ) n
            where m.depth < 16
        )
        select p.unit_id, p.kind, p.name, p.parent_id, p.position, m.depth
        from (select unit_id, min(depth) as depth from member where day = on_date group by unit_id) m
        join org_unit_period p on p.unit_id = m.unit_id and p.valid @> on_date
    $$;

-- What somebody placed at a unit sees on a date: the unit's scope, and what its predecessors, transitively, were and had
-- below them. Whoever has come after acts for those before ("acts"); whoever has ended only looks on.
create function unit_sight(own bigint, on_date date)
    returns table (unit_id bigint, depth int, acts boolean)
    language sql stable
    as $$
        with recursive before as (
            select own as unit_id
            union
            select s.predecessor_id from before b join succession s on s.successor_id = b.unit_id
        ), seen as (
            select t.unit_id, t.depth, true as acts
            from before b cross join lateral unit_subtree(b.unit_id, on_date) t
            union all
            select t.unit_id, t.depth, false from unit_scope(own, on_date) t
        )
        select unit_id, min(depth), bool_or(acts) from seen group by unit_id
    $$;

alter table figure_reporter add column since int not null default 0;

-- The other way round: every unit in whose scope a unit, or what came of it, is on a date, the nearest with the least height.
create function unit_holders(unit bigint, on_date date)
    returns table (unit_id bigint, height int)
    language sql stable
    as $$
        with recursive holder as (
            -- "climbed" once a unit above was reached, "former" if only because it has ended
            select id as unit_id, least(on_date, last_day) as day, false as climbed, false as former, 0 as steps
            from org_unit
            where id = unit and first_day <= on_date
            union
            select n.unit_id, n.day, n.climbed, n.former, h.steps + 1
            from holder h
            join org_unit own on own.id = h.unit_id
            cross join lateral (
                select p.parent_id as unit_id, least(on_date, u.last_day) as day, true as climbed,
                    h.former or own.last_day > least(on_date, u.last_day) and u.last_day < on_date as former
                from org_unit_period p
                join org_unit u on u.id = p.parent_id
                where p.unit_id = h.unit_id and p.valid @> least(least(on_date, u.last_day), own.last_day)
                union all
                select s.predecessor_id, u.last_day, h.climbed, h.former
                from succession s
                join org_unit u on u.id = s.predecessor_id
                where s.successor_id = h.unit_id and u.last_day < on_date
                    and (not h.climbed or own.first_day = u.last_day + 1 and not exists (
                        select from succession other
                        where other.successor_id = h.unit_id and other.predecessor_id <> u.id))
            ) n
            where h.steps < 32
        )
        select h.unit_id, min(h.steps)
        from holder h
        join org_unit u on u.id = h.unit_id
        where not h.former or u.last_day < on_date
        group by h.unit_id
    $$;

-- A year opened for a unit is open for its scope.
create or replace function year_phase(unit bigint, in_year int) returns text
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
        from unit_holders(unit, make_date(in_year, 12, 31)) l
        join reporting_year y on y.unit_id = l.unit_id and y.year = in_year
    $$;

create or replace function reporting_year_of(unit bigint, in_year int) returns setof reporting_year
    language sql stable
    as $$
        select y.*
        from unit_holders(unit, make_date(in_year, 12, 31)) l
        join reporting_year y on y.unit_id = l.unit_id and y.year = in_year
        order by l.height
        limit 1
    $$;
