-- One row that is another after every change of what the dashboard rests on, on whichever node it was made. Whoever has
-- worked something out compares the stamp instead of asking everything again.
create table progress_stamp (
    one boolean primary key default true check (one),
    version bigint not null,
    changed_by bigint not null
);

insert into progress_stamp (version, changed_by) values (1, 0);

-- Once a transaction. The row is locked until it ends, so that no later stamp can be seen before an earlier one.
create function stamp_progress() returns trigger
    language plpgsql
    as $$
    begin
        update progress_stamp set version = version + 1, changed_by = txid_current() where changed_by <> txid_current();
        return null;
    end
    $$;

-- At the end of the transaction, so that whoever holds the stamp waits for nobody.
-- What a unit is still working on does not count yet; its form says when it does.
create constraint trigger stamp_first_approval
    after insert on measurement
    deferrable initially deferred
    for each row when (new.approved is not null) execute function stamp_progress();

create constraint trigger stamp_approval
    after update on measurement
    deferrable initially deferred
    for each row when (old.approved is distinct from new.approved) execute function stamp_progress();

create constraint trigger stamp_withdrawal
    after delete on measurement
    deferrable initially deferred
    for each row execute function stamp_progress();

create constraint trigger stamp_submission
    after insert or update or delete on submission
    deferrable initially deferred
    for each row execute function stamp_progress();

create constraint trigger stamp_reporting_year
    after insert or update or delete on reporting_year
    deferrable initially deferred
    for each row execute function stamp_progress();

create constraint trigger stamp_ruling
    after insert or update or delete on ruling
    deferrable initially deferred
    for each row execute function stamp_progress();

create constraint trigger stamp_resolution
    after insert or update or delete on resolution
    deferrable initially deferred
    for each row execute function stamp_progress();

create constraint trigger stamp_target
    after insert or update or delete on target
    deferrable initially deferred
    for each row execute function stamp_progress();

create constraint trigger stamp_indicator
    after insert or update or delete on indicator
    deferrable initially deferred
    for each row execute function stamp_progress();

create constraint trigger stamp_org_unit_period
    after insert or update or delete on org_unit_period
    deferrable initially deferred
    for each row execute function stamp_progress();
