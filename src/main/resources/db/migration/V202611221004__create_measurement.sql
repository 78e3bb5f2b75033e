-- A year in which the units below a unit report. Nothing is entered before it is opened.
create table reporting_year (
    id bigint generated always as identity primary key,
    unit_id bigint not null references org_unit,
    year int not null check (year between 1945 and 2200),
    opened_at timestamptz not null,
    opened_by bigint references account,
    due_on date,
    unique (unit_id, year)
);

create table submission (
    id bigint generated always as identity primary key,
    unit_id bigint not null references org_unit,
    year int not null,
    status text not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    version int not null default 0,
    unique (unit_id, year)
);

create table decision (
    id bigint generated always as identity primary key,
    submission_id bigint not null references submission,
    kind text not null check (kind in ('SUBMITTED', 'RETURNED', 'APPROVED')),
    account_id bigint not null references account,
    reason text,
    decided_at timestamptz not null,
    check (kind <> 'RETURNED' or length(trim(reason)) > 0)
);

create index on decision (submission_id, decided_at);

-- One unit's number for one figure in one year. "value" is what the unit is working on, "approved" what counts: a form
-- that is returned for correction keeps counting as it was last approved.
create table measurement (
    id bigint generated always as identity primary key,
    figure_key text not null references figure,
    unit_id bigint not null,
    year int not null,
    value numeric(18, 4) check (value >= 0),
    approved numeric(18, 4) check (approved >= 0),
    version int not null default 0,
    entered_by bigint not null references account,
    entered_at timestamptz not null,
    unique (figure_key, unit_id, year),
    foreign key (unit_id, year) references submission (unit_id, year)
);

create index on measurement (unit_id, year) include (figure_key, value, approved);
