-- Scopes as they are worked out: of some units, or of all if none are named. As V202611250502 says it, but what happens
-- after a date no longer changes the scope on that date: a successor came from nothing else if by then it had not.
create function scopes_worked_out(roots bigint[], on_date date)
    returns table (root_id bigint, unit_id bigint, depth int)
    language sql stable
    as $$
        with recursive member as (
            -- "day" is a member's last day so far, "wide" whether what is below it is in the scope
            select id as root_id, least(on_date, last_day) as root_day,
                id as unit_id, least(on_date, last_day) as day, true as wide, 0 as depth
            from org_unit
            where first_day <= on_date and (roots is null or id = any (roots))
            union
            select m.root_id, m.root_day, n.unit_id, n.day, n.wide, n.depth
            from member m
            cross join lateral (
                select p.unit_id, least(on_date, u.last_day) as day, true as wide, m.depth + 1 as depth
                from org_unit_period p
                join org_unit u on u.id = p.unit_id
                where m.wide and p.parent_id = m.unit_id
                    and p.valid @> least(m.day, u.last_day)
                    and (u.last_day <= m.day or m.day = on_date or m.root_day < on_date)
                union all
                select s.successor_id, least(on_date, u.last_day),
                    m.wide and u.first_day = m.day + 1 and not exists (
                        select from succession other join org_unit o on o.id = other.predecessor_id
                        where other.successor_id = s.successor_id and o.id <> m.unit_id and o.last_day < on_date),
                    m.depth
                from succession s
                join org_unit u on u.id = s.successor_id
                where m.day < on_date and s.predecessor_id = m.unit_id
            ) n
            where m.depth < 16
        )
        select root_id, unit_id, min(depth) from member where day = on_date group by root_id, unit_id
    $$;

-- The same, kept: which unit was in whose scope from when to when. Any question of a day before "kept_before" is answered
-- from here, all others are worked out, so that nothing rests on when it is brought up to date.
create table kept_scope (
    root_id bigint not null references org_unit on delete cascade,
    unit_id bigint not null references org_unit on delete cascade,
    depth int not null,
    first_day date not null,
    last_day date not null,
    primary key (root_id, unit_id, first_day)
);

create index on kept_scope (unit_id);

create table scope_keeping (
    one boolean primary key default true check (one),
    kept_before date not null
);

insert into scope_keeping (kept_before) values ('-infinity');

-- Scopes change only on days on which a unit begins, ends or moves, only those that hold such a unit, and never for what
-- happens later.
create function keep_scope() returns void
    language plpgsql
    as $$
        declare
            stale date := (select kept_before from scope_keeping for update);
            today date;
            roots bigint[];
        begin
            if stale = 'infinity' then
                return;
            end if;
            -- units written in one go have no statistics yet, and without them a country takes minutes instead of seconds
            if stale = '-infinity' then
                analyze org_unit, org_unit_period, succession, kept_scope;
            end if;
            delete from kept_scope where first_day >= stale;
            update kept_scope set last_day = 'infinity' where last_day >= stale - 1 and last_day < 'infinity';
            for today in
                select stale where stale = '-infinity'
                union select lower(valid) from org_unit_period where lower(valid) >= stale
                union select upper(valid) from org_unit_period where upper(valid) >= stale
                order by 1
            loop
                if today > '-infinity' then
                    with moved as (
                        select unit_id
                        from (select * from org_unit_period where upper(valid) = today) before
                        full join (select * from org_unit_period where lower(valid) = today) after using (unit_id)
                        where before.valid is null or after.valid is null
                            or before.parent_id is distinct from after.parent_id
                    ), touched as (
                        select unit_id from moved
                        union select p.parent_id from moved join org_unit_period p using (unit_id) where lower(p.valid) = today
                        union select s.successor_id from moved join succession s on s.predecessor_id = unit_id
                    )
                    select array_agg(id) into roots from (
                        select unit_id as id from moved
                        union select root_id from kept_scope join touched using (unit_id) where last_day = 'infinity') r;
                    continue when roots is null;
                end if;
                with now as materialized (
                    select root_id, unit_id, depth from scopes_worked_out(roots, today)
                ), gone as (
                    update kept_scope k set last_day = today - 1
                    where k.last_day = 'infinity' and k.root_id = any (roots) and not exists (
                        select from now n
                        where (n.root_id, n.unit_id, n.depth) = (k.root_id, k.unit_id, k.depth))
                )
                insert into kept_scope (root_id, unit_id, depth, first_day, last_day)
                select n.root_id, n.unit_id, n.depth, today, 'infinity'
                from now n
                where not exists (
                    select from kept_scope k
                    where k.last_day = 'infinity'
                        and (k.root_id, k.unit_id, k.depth) = (n.root_id, n.unit_id, n.depth));
                if today = '-infinity' then
                    analyze kept_scope;
                end if;
            end loop;
            update scope_keeping set kept_before = 'infinity';
        end
    $$;

create function keep_scope_at_the_end() returns trigger
    language plpgsql
    as $$
        begin
            perform keep_scope();
            return null;
        end
    $$;

-- Once, at the end of the transaction that reorganised units.
create constraint trigger keep_scope
    after update on scope_keeping
    deferrable initially deferred
    for each row when (new.kept_before < 'infinity') execute function keep_scope_at_the_end();

create function scope_changes_on(day date) returns void
    language sql
    as $$
        update scope_keeping set kept_before = day where kept_before > day
    $$;

create function scope_changes_with_period() returns trigger
    language plpgsql
    as $$
        begin
            perform scope_changes_on(case
                when tg_op = 'INSERT' then coalesce(lower(new.valid), '-infinity')
                when tg_op = 'DELETE' then coalesce(lower(old.valid), '-infinity')
                -- until it ended, a unit that only ends stood as before
                when lower(old.valid) is not distinct from lower(new.valid)
                        and (old.unit_id, old.parent_id) is not distinct from (new.unit_id, new.parent_id)
                    then least(upper(old.valid), upper(new.valid))
                else least(coalesce(lower(old.valid), '-infinity'), coalesce(lower(new.valid), '-infinity'))
            end);
            return null;
        end
    $$;

create trigger scope_changes
    after insert or update or delete on org_unit_period
    for each row execute function scope_changes_with_period();

create function scope_changes_with_succession() returns trigger
    language plpgsql
    as $$
        begin
            perform scope_changes_on(coalesce(
                (select happened_on from reorganization where id = coalesce(new.reorganization_id, old.reorganization_id)),
                (select last_day + 1 from org_unit
                    where id = coalesce(new.predecessor_id, old.predecessor_id) and isfinite(last_day)),
                '-infinity'));
            return null;
        end
    $$;

create trigger scope_changes
    after insert or update or delete on succession
    for each row execute function scope_changes_with_succession();

create or replace function unit_scope(root bigint, on_date date)
    returns table (unit_id bigint, kind text, name text, parent_id bigint, "position" int, depth int)
    language sql stable
    as $$
        select p.unit_id, p.kind, p.name, p.parent_id, p.position, k.depth
        from kept_scope k
        join org_unit_period p on p.unit_id = k.unit_id and p.valid @> on_date
        where k.root_id = root and k.first_day <= on_date and k.last_day >= on_date
            and on_date < (select kept_before from scope_keeping)
        union all
        select p.unit_id, p.kind, p.name, p.parent_id, p.position, w.depth
        from scopes_worked_out(array[root], on_date) w
        join org_unit_period p on p.unit_id = w.unit_id and p.valid @> on_date
        where on_date >= (select kept_before from scope_keeping)
    $$;

-- The other way round, and as little changed by what happens later.
create or replace function unit_holders(unit bigint, on_date date)
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
                        select from succession other join org_unit o on o.id = other.predecessor_id
                        where other.successor_id = h.unit_id and o.id <> u.id and o.last_day < on_date))
            ) n
            where h.steps < 32
        )
        select h.unit_id, min(h.steps)
        from holder h
        join org_unit u on u.id = h.unit_id
        where not h.former or u.last_day < on_date
        group by h.unit_id
    $$;

select scope_changes_on('-infinity');
select keep_scope();
