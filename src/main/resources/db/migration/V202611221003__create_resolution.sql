create table figure (
    key text primary key check (key ~ '^[a-z0-9-]+$'),
    name text not null,
    unit_of_measure text not null,
    measured text not null check (measured in ('stock', 'flow')),
    decimals int not null default 0 check (decimals between 0 and 4),
    within text references figure check (within <> key),
    declared_in text not null,
    position int not null
);

create table figure_reporter (
    figure_key text not null references figure on delete cascade,
    kind text not null,
    primary key (figure_key, kind)
);

create table resolution (
    id bigint generated always as identity primary key,
    slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
    code text not null,
    kind text not null check (kind in ('resolution', 'action-programme', 'scheme')),
    title text not null,
    issuer text not null,
    scope_id bigint not null references org_unit,
    issued_on date not null,
    first_year int not null,
    last_year int not null check (last_year >= first_year),
    follows text,
    source text,
    file text not null,
    unique (scope_id, code)
);

create table target (
    id bigint generated always as identity primary key,
    resolution_id bigint not null references resolution,
    number int not null check (number > 0),
    text text,
    wording text not null check (wording in ('adopted', 'draft', 'unknown', 'illustrative')),
    source text,
    lead text,
    unique (resolution_id, number),
    check (wording = 'unknown' or text is not null)
);

-- Goal and timing stand as the file writes them; the program reads both by one grammar.
create table indicator (
    id bigint generated always as identity primary key,
    target_id bigint not null references target on delete cascade,
    position int not null,
    numerator text not null references figure,
    denominator text references figure check (denominator <> numerator),
    goal text not null,
    timing text not null,
    unique (target_id, position)
);

-- Targets of earlier resolutions that a target carries on, as "10-NQ/TU#3".
create table target_follows (
    target_id bigint not null references target on delete cascade,
    earlier text not null,
    primary key (target_id, earlier)
);

-- What was said in public about the outcome: stated facts, shown beside what is computed.
create table published_result (
    id bigint generated always as identity primary key,
    resolution_id bigint not null references resolution,
    position int not null,
    kind text not null check (kind in ('interim-review', 'final-review')),
    stated_on text not null,
    targets int not null,
    not_met int not null check (not_met between 0 and targets),
    text text not null,
    causes text,
    source text not null,
    unique (resolution_id, position)
);
