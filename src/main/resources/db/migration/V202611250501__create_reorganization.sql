-- A dated act by which units begin, change, pass into others or end. What it says of each unit is kept as it was said, so
-- that acts entered by an admin can be done again when a file of units has changed.
create table reorganization (
    id bigint generated always as identity primary key,
    key text not null unique check (key ~ '^[a-z0-9-]+$'),
    happened_on date not null,
    title text not null,
    basis text not null check (length(trim(basis)) > 0),
    note text,
    source text not null,
    file text,
    entered_by bigint references account,
    entered_at timestamptz,
    check ((file is null) = (entered_by is not null and entered_at is not null))
);

create table reorganization_step (
    reorganization_id bigint not null references reorganization on delete cascade,
    unit_id bigint not null references org_unit,
    step text not null check (step in ('begin', 'change', 'end')),
    code text,
    name text,
    kind text,
    parent_id bigint references org_unit,
    position int,
    note text,
    primary key (reorganization_id, unit_id),
    check (step = 'end' or (name is not null and kind is not null and position is not null))
);

create index on reorganization_step (unit_id);

-- Into what a unit that ended passed: as a whole, or by a declared share of it ("parts" of "parts_of").
create table succession (
    reorganization_id bigint not null references reorganization on delete cascade,
    predecessor_id bigint not null references org_unit,
    successor_id bigint not null references org_unit check (successor_id <> predecessor_id),
    parts bigint not null check (parts > 0),
    parts_of bigint not null check (parts_of >= parts),
    primary key (predecessor_id, successor_id)
);

create index on succession (successor_id);
create index on succession (reorganization_id);

-- Does what an act says of its units; what is done already stays.
create function reorganize(act bigint) returns void
    language plpgsql
    as $$
        declare
            first_day date := (select happened_on from reorganization where id = act);
        begin
            update org_unit_period p
                set valid = daterange(lower(p.valid), first_day)
                from reorganization_step s
                where s.reorganization_id = act and s.step in ('change', 'end')
                    and p.unit_id = s.unit_id and p.valid @> first_day;
            insert into org_unit_period (unit_id, valid, code, name, kind, parent_id, position, note, source)
                select s.unit_id, daterange(first_day, null), s.code, s.name, s.kind, s.parent_id, s.position, s.note,
                    (select source from reorganization where id = act)
                from reorganization_step s
                where s.reorganization_id = act and s.step in ('begin', 'change') and not exists (
                    select from org_unit_period p where p.unit_id = s.unit_id and lower(p.valid) = first_day);
        end
    $$;

-- Takes back what an act made of its units. Units that began with it are gone then, and the database refuses that as long
-- as anything refers to them.
create function undo_reorganization(act bigint) returns void
    language plpgsql
    as $$
        declare
            first_day date := (select happened_on from reorganization where id = act);
            begun bigint[] := array(
                select unit_id from reorganization_step where reorganization_id = act and step = 'begin');
        begin
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
