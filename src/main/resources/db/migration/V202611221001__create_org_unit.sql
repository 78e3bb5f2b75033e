create extension if not exists btree_gist;
create collation vietnamese (provider = icu, locale = 'vi');

-- A unit's identity never changes; everything said of it is dated.
create table org_unit (
    id bigint generated always as identity primary key,
    key text not null unique check (key ~ '^[a-z0-9-]+$')
);

create table org_unit_period (
    unit_id bigint not null references org_unit,
    valid daterange not null check (not isempty(valid)),
    code text,
    name text not null,
    kind text not null,
    parent_id bigint references org_unit check (parent_id <> unit_id),
    position int not null,
    note text,
    source text not null,
    primary key (unit_id, valid),
    exclude using gist (unit_id with =, valid with &&)
);

create index on org_unit_period (parent_id);

-- The unit and all below it as they stood on a date. Every question of scope is answered here.
create function unit_subtree(root bigint, on_date date)
    returns table (unit_id bigint, kind text, name text, parent_id bigint, "position" int, depth int)
    language sql stable
    as $$
        with recursive subtree as (
            select p.unit_id, p.kind, p.name, p.parent_id, p.position, 0 as depth
            from org_unit_period p
            where p.unit_id = root and p.valid @> on_date
            union all
            select p.unit_id, p.kind, p.name, p.parent_id, p.position, s.depth + 1
            from subtree s
            join org_unit_period p on p.parent_id = s.unit_id and p.valid @> on_date
        ) cycle unit_id set is_cycle using path
        select unit_id, kind, name, parent_id, position, depth from subtree where not is_cycle
    $$;
