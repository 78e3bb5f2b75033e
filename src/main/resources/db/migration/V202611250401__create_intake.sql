-- Workbooks that somebody sent, from reading them to taking their numbers over. Only that account sees them.
create table intake (
    id bigint generated always as identity primary key,
    key text not null unique,
    account_id bigint not null references account on delete cascade,
    -- Of everything that was sent: the same content is one intake.
    digest bytea not null,
    year int,
    status text not null check (status in ('READING', 'READ', 'TAKING', 'TAKEN')),
    received_at timestamptz not null,
    taken_at timestamptz,
    -- How far the work has come, in files and in numbers of the present one, and when it was last seen alive.
    total int not null,
    done int not null default 0,
    numbers int not null default 0,
    beat_at timestamptz not null,
    -- The forms changed between the look at them and the taking: everything was compared anew.
    overtaken boolean not null default false,
    unique (account_id, digest)
);

create table intake_file (
    intake_id bigint not null references intake on delete cascade,
    number int not null,
    name text not null,
    -- Kept until it is read.
    content bytea,
    left_out boolean not null default false,
    refusal text,
    arguments text[],
    ignored_rows int not null default 0,
    primary key (intake_id, number)
);

-- One number that a file holds, beside the one that stands in the form. No keys to other tables: it is looked at, and
-- what is taken over is checked then.
create table intake_cell (
    intake_id bigint not null,
    file int not null,
    line int not null,
    sheet text not null,
    address text not null,
    unit_id bigint not null,
    figure_key text not null,
    read text not null,
    value numeric,
    mark text,
    base_version int,
    base numeric,
    state text not null check (state in ('NEW', 'CHANGED', 'UNCHANGED', 'CONFLICT', 'PROBLEM')),
    stored numeric,
    version int not null,
    taken boolean not null default false,
    problem text,
    arguments text[],
    primary key (intake_id, file, line),
    foreign key (intake_id, file) references intake_file on delete cascade
);
