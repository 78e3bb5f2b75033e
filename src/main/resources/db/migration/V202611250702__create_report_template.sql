-- The form that a unit's reports follow from a day on. Where there is none, they follow the one that came with the program.
create table report_template (
    id bigint generated always as identity primary key,
    unit_id bigint not null references org_unit,
    valid_from date not null,
    name text not null,
    content bytea not null,
    uploaded_by bigint not null references account,
    uploaded_at timestamptz not null
);

create index on report_template (unit_id, valid_from);
