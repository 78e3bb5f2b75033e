-- What the organisation committee settled beside the figures: what a unit was given of a target, that a unit is exempt,
-- that a document was delivered, how something that is not counted was judged. A ruling is never overwritten: it is
-- withdrawn, with who and when, and another takes its place.
create table ruling (
    id bigint generated always as identity primary key,
    resolution_id bigint not null,
    target int not null,
    indicator int not null check (indicator > 0),
    kind text not null check (kind in ('QUOTA', 'EXEMPTION', 'DELIVERY', 'JUDGEMENT')),
    unit_id bigint references org_unit,
    year int not null,
    amount numeric(18, 4) check (amount >= 0),
    reached boolean,
    done_on date,
    document text,
    reason text,
    recorded_by bigint not null references account,
    recorded_at timestamptz not null,
    withdrawn_by bigint references account,
    withdrawn_at timestamptz,
    version int not null default 0,
    foreign key (resolution_id, target) references target (resolution_id, number),
    check ((withdrawn_by is null) = (withdrawn_at is null)),
    check ((kind in ('QUOTA', 'EXEMPTION')) = (unit_id is not null)),
    check ((kind = 'QUOTA') = (amount is not null)),
    check ((kind = 'JUDGEMENT') = (reached is not null)),
    check ((kind = 'DELIVERY') = (done_on is not null)),
    check (kind = 'JUDGEMENT' or length(trim(document)) > 0),
    check (kind in ('QUOTA', 'DELIVERY') or length(trim(reason)) > 0)
);

create unique index on ruling (resolution_id, target, indicator, kind, coalesce(unit_id, 0), year)
    where withdrawn_at is null;
