-- A later document may take a target out of its resolution: in the year of that day and later nothing of it is asked or
-- judged, and the years before stay as they were.
alter table target
    add column withdrawn_on date,
    add column withdrawn_basis text check (withdrawn_basis <> ''),
    add check ((withdrawn_on is null) = (withdrawn_basis is null));
