-- What people decide ("deliverable", "judged") has no figure; everything else stands as the file writes it.
alter table indicator
    add column decided text check (decided in ('deliverable', 'judged')),
    add column base_year int,
    add column name text,
    add column closed boolean not null default false,
    add column level text not null default 'aggregate',
    add column quotas text not null default '',
    add column change text,
    add column baseline_year int,
    add column baseline text,
    add column milestones text not null default '',
    add column unit_of_measure text,
    alter column numerator drop not null,
    add check ((decided is null) = (numerator is not null)),
    add check (base_year is null or denominator is not null),
    add check ((baseline is null) = (baseline_year is null));

-- What later documents made of a goal; the row of the indicator keeps what the resolution itself says.
create table amended_goal (
    target_id bigint not null,
    position int not null,
    from_year int not null,
    document text not null,
    issued_on date not null,
    basis text not null,
    goal text not null,
    timing text not null,
    primary key (target_id, position, issued_on),
    foreign key (target_id, position) references indicator (target_id, position) on delete cascade
);

-- When what counts as one changed: a series is shown broken there.
create table figure_break (
    figure_key text not null references figure on delete cascade,
    on_date date not null,
    basis text not null,
    note text,
    primary key (figure_key, on_date)
);
