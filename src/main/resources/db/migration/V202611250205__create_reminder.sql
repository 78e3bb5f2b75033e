-- What a person is reminded of, each occasion once; and whether they want it by e-mail too.
create table reminder (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    kind text not null check (kind in ('OPENED', 'DUE_14', 'DUE_3', 'DUE_0', 'RETURNED', 'APPROVED')),
    unit_id bigint not null,
    year int not null,
    -- The day it is due or the identity of the decision: another day or decision is another occasion.
    occasion text not null,
    made_at timestamptz not null,
    read_at timestamptz,
    mailed_at timestamptz,
    mail_failures int not null default 0,
    unique (account_id, kind, unit_id, year, occasion)
);

create table mail_address (
    account_id bigint primary key references account on delete cascade,
    address text not null,
    wanted boolean not null
);

-- Of several nodes, one does what must be done once.
create table shedlock (
    name varchar(64) primary key,
    lock_until timestamp not null,
    locked_at timestamp not null,
    locked_by varchar(255) not null
);
