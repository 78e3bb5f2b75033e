-- Whoever asks where a form is decided asks of each unit above it who is placed there.
create index on account (unit_id);
