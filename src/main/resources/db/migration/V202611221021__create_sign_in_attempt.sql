-- Attempts to sign in that have not succeeded, by user name and address. Only a digest of the two is kept: people type
-- their password into the wrong field.
create table sign_in_attempt (
    who bytea primary key,
    failures int not null,
    last_at timestamptz not null,
    refused_until timestamptz
);

create index on sign_in_attempt (last_at);
