-- Documents that show where a unit's numbers come from: for one figure, or for the whole form. What is taken away leaves
-- its row, without the content.
create table evidence (
    id uuid primary key default gen_random_uuid(),
    unit_id bigint not null references org_unit,
    year int not null,
    figure_key text references figure,
    file_name text not null,
    media_type text not null,
    size int not null check (size > 0),
    content bytea,
    uploaded_by bigint not null references account,
    uploaded_at timestamptz not null,
    removed_by bigint references account,
    removed_at timestamptz,
    check ((content is null) = (removed_at is not null))
);

-- What people upload is compressed already.
alter table evidence alter column content set storage external;

create index on evidence (unit_id, year);

create trigger refuse_inserted after insert on evidence
    referencing new table as touched for each statement execute function refuse_in_closed_years();
create trigger refuse_updated after update on evidence
    referencing new table as touched for each statement execute function refuse_in_closed_years();
create trigger refuse_deleted after delete on evidence
    referencing old table as touched for each statement execute function refuse_in_closed_years();
