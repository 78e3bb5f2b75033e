-- Whether the password is one that somebody else gave, and so knows.
alter table account add column password_given boolean not null default false;
