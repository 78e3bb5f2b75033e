create table account (
    id bigint generated always as identity primary key,
    username text not null check (username = lower(username)),
    display_name text not null,
    password text not null,
    role text not null check (role in ('UNIT_STAFF', 'ORGANIZATION_COMMITTEE', 'LEADER', 'INSPECTION', 'ADMIN')),
    unit_id bigint not null references org_unit,
    enabled boolean not null default true,
    created_at timestamptz not null,
    version int not null default 0,
    unique (username)
);
