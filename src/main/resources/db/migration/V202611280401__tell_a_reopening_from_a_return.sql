-- A form that goes back for a correction after its year was closed was not returned for being wrong.
alter table decision
    drop constraint decision_kind_check,
    add check (kind in ('SUBMITTED', 'WITHDRAWN', 'EXAMINED', 'RETURNED', 'REOPENED', 'APPROVED')),
    add check (kind <> 'REOPENED' or length(trim(reason)) > 0);
