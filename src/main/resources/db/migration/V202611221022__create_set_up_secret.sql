-- The secret that makes the first account, as long as there is none. There is one at most.
create table set_up_secret (
    single boolean primary key default true check (single),
    digest bytea not null,
    expires_at timestamptz not null
);
