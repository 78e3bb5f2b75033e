-- Who is in a scope at the end of each of some years, and what kind of unit it is then. Each unit's periods are looked up
-- once for all years. What a year in which scopes are not kept yet costs is not planned with what is kept.
create function unit_scope_years(root bigint, first_year int, last_year int)
    returns table (year int, unit_id bigint, kind text)
    language plpgsql stable rows 500
    as $$
    begin
        return query
            select y.year, s.unit_id, s.kind
            from (
                select p.unit_id, p.kind, p.valid * daterange(k.first_day, k.last_day, '[]') as valid
                from kept_scope k
                join org_unit_period p on p.unit_id = k.unit_id
                where k.root_id = root
                offset 0) s
            join (
                select n as year, make_date(n, 12, 31) as last_day from generate_series(first_year, last_year) n) y
                on s.valid @> y.last_day
            where y.last_day < (select kept_before from scope_keeping);
        return query
            select y.year, w.unit_id, w.kind
            from (select n as year, make_date(n, 12, 31) as last_day from generate_series(first_year, last_year) n) y
            cross join lateral unit_scope_worked_out(root, y.last_day) w
            where y.last_day >= (select kept_before from scope_keeping);
    end
    $$;

create index on org_unit_period (unit_id);

-- One unit's number for one figure and year out of the index alone, and all its numbers of a year as before.
drop index measurement_unit_id_year_figure_key_value_approved_idx;
create index on measurement (unit_id, year, figure_key) include (value, approved);
