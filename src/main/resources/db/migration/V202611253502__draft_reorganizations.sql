-- An act of reorganisation that an admin is putting together. Nothing follows from it until it is entered.
create table reorganization_draft (
    id bigint generated always as identity primary key,
    started_by bigint not null references account,
    started_at timestamptz not null,
    happens_on date not null,
    title text not null,
    basis text not null,
    note text,
    version int not null default 0
);

create table reorganization_draft_step (
    draft_id bigint not null references reorganization_draft on delete cascade,
    place int not null,
    step text not null check (step in ('BEGIN', 'CHANGE', 'PASS', 'END')),
    unit text not null,
    into_unit text,
    share text,
    name text,
    kind text,
    code text,
    parent text,
    primary key (draft_id, place)
);

-- Takes back what an act made of its units. Successions go first, while it is still known when they happened.
create or replace function undo_reorganization(act bigint) returns void
    language plpgsql
    as $$
        declare
            first_day date := (select happened_on from reorganization where id = act);
            begun bigint[] := array(
                select unit_id from reorganization_step where reorganization_id = act and step = 'begin');
        begin
            delete from succession where reorganization_id = act;
            delete from org_unit_period p
                using reorganization_step s
                where s.reorganization_id = act and s.step in ('begin', 'change')
                    and p.unit_id = s.unit_id and lower(p.valid) = first_day;
            update org_unit_period p
                set valid = daterange(lower(p.valid), null)
                from reorganization_step s
                where s.reorganization_id = act and s.step in ('change', 'end')
                    and p.unit_id = s.unit_id and upper(p.valid) = first_day;
            delete from reorganization where id = act;
            delete from org_unit where id = any (begun);
        end
    $$;

-- Takes an act back if nothing refers to what it made; says whether it did.
create function undo_reorganization_if_unused(act bigint) returns boolean
    language plpgsql
    as $$
        begin
            perform undo_reorganization(act);
            return true;
        exception when foreign_key_violation or exclusion_violation then
            return false;
        end
    $$;

-- Where somebody who keeps accounts reaches: their own unit and what was before it, all that is or stood last below these;
-- and, once their own unit has ended, those after it that no admin of today reaches, for somebody must.
create function unit_reach(own bigint, on_date date)
    returns table (unit_id bigint, name text, ended boolean, parent_id bigint, path int[])
    language sql stable
    as $$
        with recursive before as (
            select own as unit_id, 0 as steps
            union
            select s.predecessor_id, b.steps + 1 from before b join succession s on s.successor_id = b.unit_id
        ), reached as (
            select t.unit_id, t.name, t.ended, t.parent_id, b.steps || t.path as path
            from (select unit_id, min(steps) as steps from before group by unit_id) b
            cross join lateral unit_last_subtree(b.unit_id, on_date) t
            union all
            select s.unit_id, s.name, false, s.parent_id, array[1000, s.depth, s.position]
            from org_unit o cross join lateral unit_scope(own, on_date) s
            where o.id = own and o.last_day < on_date and not exists (
                select from unit_line(s.unit_id, on_date) l join account a on a.unit_id = l.unit_id
                where a.role = 'ADMIN' and a.enabled)
        )
        select distinct on (unit_id) unit_id, name, ended, parent_id, path from reached order by unit_id, path
    $$;
