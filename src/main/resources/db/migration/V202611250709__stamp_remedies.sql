-- A target's page shows the remedies that signed reviews have concluded.
create constraint trigger stamp_remedy
    after insert or update or delete on remedy
    deferrable initially deferred
    for each row execute function stamp_progress();

create constraint trigger stamp_remedy_step
    after insert or update or delete on remedy_step
    deferrable initially deferred
    for each row execute function stamp_progress();

create constraint trigger stamp_edition
    after insert or update or delete on edition
    deferrable initially deferred
    for each row execute function stamp_progress();
