-- How an organisation's own workbooks are to be read: what each column under a row of headings is. Workbooks with the
-- same headings are read alike.
create table intake_arrangement (
    id bigint generated always as identity primary key,
    unit_id bigint not null references org_unit,
    -- Of the headings.
    signature bytea not null,
    -- By column: unit, code, figure, value, f: and a figure's key; empty if the column is passed over.
    roles text[] not null,
    unique (unit_id, signature)
);

-- What somebody said that a text in such a workbook means: a unit, a figure, or neither, if its rows are passed over.
create table intake_meaning (
    arrangement_id bigint not null references intake_arrangement on delete cascade,
    kind text not null check (kind in ('UNIT', 'FIGURE')),
    -- As it is compared: the place of tone marks, i and y and capitals make no difference.
    said text not null,
    unit_id bigint references org_unit,
    figure_key text references figure (key),
    primary key (arrangement_id, kind, said),
    check (kind = 'UNIT' or unit_id is null),
    check (kind = 'FIGURE' or figure_key is null)
);

-- How one file that was not made here is to be read.
alter table intake_file
    add column arrangement_id bigint references intake_arrangement,
    add column sheet int,
    add column heading int,
    add column year int;
