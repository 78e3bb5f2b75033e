-- "Không phát sinh" is a number reported as nothing: it counts as zero and says so. Both marks are true or absent.
alter table measurement
    add nothing boolean check (nothing is null or nothing and value is not distinct from 0),
    add approved_nothing boolean check (approved_nothing is null or approved_nothing and approved is not distinct from 0),
    add note text check (length(note) between 1 and 1000),
    add reason text check (length(reason) between 1 and 1000);

comment on column measurement.reason is 'Why the number is right although its figure''s checks doubt it.';
