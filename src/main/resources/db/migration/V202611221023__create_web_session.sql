-- Who is signed in in which browser. The digest is that of the cookie's value: a copy of this table opens no session.
-- A session counts only as long as its account is what it was when the session began.
create table web_session (
    digest bytea primary key,
    account_id bigint references account on delete cascade,
    account_version int,
    created_at timestamptz not null,
    last_accessed_at timestamptz not null,
    attributes bytea not null,
    check ((account_id is null) = (account_version is null))
);

create index on web_session (account_id);
create index on web_session (last_accessed_at);
