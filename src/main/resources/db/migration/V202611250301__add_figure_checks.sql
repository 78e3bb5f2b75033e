-- What makes a number worth a second look, as the file writes it.
alter table figure
    add check_change text,
    add check_usual text,
    add never_falls boolean not null default false;
