-- People are reminded of other things than forms too: of remedies that are due soon or overdue.
alter table reminder
    drop constraint reminder_kind_check,
    add constraint reminder_kind_check check (
        kind in ('OPENED', 'DUE_14', 'DUE_3', 'DUE_0', 'RETURNED', 'APPROVED', 'REMEDY_SOON', 'REMEDY_OVERDUE')),
    -- What it is about and where that stands, if it is not a unit's form.
    add about text,
    add link text,
    add due_on date,
    add constraint about_with_link check ((about is null) = (link is null));
