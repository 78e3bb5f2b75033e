-- Of which kinds of unit, and in whose scope, the resolutions in force in a year ask a figure: for those of their targets,
-- and for what these lie within.
create view asked_figure as
    with recursive needed (figure_key, needed_key) as (
        select key, key from figure
        union
        select n.figure_key, f.within
        from needed n join figure f on f.key = n.needed_key
        where f.within is not null
    )
    select distinct y.year, r.scope_id, p.kind, p.figure_key
    from resolution r
    cross join lateral generate_series(r.first_year, r.last_year) y (year)
    join target t on t.resolution_id = r.id and (t.withdrawn_on <= make_date(y.year, 12, 31)) is not true
    join indicator i on i.target_id = t.id
    join needed n on n.figure_key in (i.numerator, i.denominator)
    join figure_reporter p on p.figure_key = n.needed_key and p.since <= y.year;

drop function asked_units(bigint, int[]);
drop view asked_kind;

-- In whose scope a unit is on a date, for whoever asks about many: looked up where scopes are kept.
create function unit_kept_holders(unit bigint, on_date date) returns table (unit_id bigint)
    language sql stable
    as $$
        select k.root_id
        from kept_scope k
        where k.unit_id = unit and k.first_day <= on_date and k.last_day >= on_date
            and on_date < (select kept_before from scope_keeping)
        union all
        select h.unit_id
        from unit_holders(unit, on_date) h
        where on_date >= (select kept_before from scope_keeping)
    $$;

-- The units in a unit's scope of which a figure, or anything, is asked in some years. Each is asked what binds itself: the
-- province into which another was merged is bound by that one's resolutions, and those below it from elsewhere are not.
create function asked_units(root bigint, years int[], figure text default null)
    returns table (year int, unit_id bigint, name text, depth int, "position" int)
    language sql stable
    as $$
        with asked as materialized (
            select distinct f.year, f.scope_id, f.kind from asked_figure f
            where f.year = any (years) and (figure is null or f.figure_key = figure)
        )
        select y.year, u.unit_id, u.name, u.depth, u.position
        from unnest(years) y (year)
        cross join lateral unit_scope(root, make_date(y.year, 12, 31)) u
        where exists (
            select from unit_kept_holders(u.unit_id, make_date(y.year, 12, 31)) h
            -- "is true" lets what is asked be hashed once
            where ((y.year, h.unit_id, u.kind) in (select a.year, a.scope_id, a.kind from asked a)) is true)
    $$;
