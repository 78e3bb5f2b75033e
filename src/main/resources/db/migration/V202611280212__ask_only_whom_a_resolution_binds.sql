-- Of which kinds of unit, and in whose scope, the resolutions in force in a year ask anything.
create view asked_kind as
    select distinct y.year, r.scope_id, f.kind
    from resolution r
    cross join lateral generate_series(r.first_year, r.last_year) y (year)
    join target t on t.resolution_id = r.id and (t.withdrawn_on <= make_date(y.year, 12, 31)) is not true
    join indicator i on i.target_id = t.id
    join figure_reporter f on f.figure_key in (i.numerator, i.denominator) and f.since <= y.year;

-- The units in a unit's scope of which anything is asked in some years: those that a resolution binds, of a kind that
-- reports. A resolution that binds the unit itself binds all of its scope; one from below binds the scope that it names.
create function asked_units(root bigint, years int[])
    returns table (year int, unit_id bigint, name text, depth int, "position" int)
    language sql stable
    as $$
        with asked as materialized (
            select * from asked_kind k where k.year = any (years)
        ), scope as materialized (
            select y.year, u.* from unnest(years) y (year)
            cross join lateral unit_scope(root, make_date(y.year, 12, 31)) u
        ), holder as materialized (
            select y.year, h.unit_id from unnest(years) y (year)
            cross join lateral unit_holders(root, make_date(y.year, 12, 31)) h
        ), bound as materialized (
            select a.year, a.kind, null::bigint as unit_id
            from asked a
            where (a.year, a.scope_id) in (select h.year, h.unit_id from holder h)
            union all
            select a.year, a.kind, w.unit_id
            from asked a
            cross join lateral unit_scope(a.scope_id, make_date(a.year, 12, 31)) w
            where (a.year, a.scope_id) in (select s.year, s.unit_id from scope s where s.unit_id <> root)
        )
        select s.year, s.unit_id, s.name, s.depth, s.position
        from scope s
        where exists (
            select from bound b
            where (b.year, b.kind) = (s.year, s.kind) and (b.unit_id is null or b.unit_id = s.unit_id))
    $$;
