-- A form can be taken back before somebody examines it, and each step says by which way it came.
alter table decision
    drop constraint decision_kind_check,
    add check (kind in ('SUBMITTED', 'WITHDRAWN', 'EXAMINED', 'RETURNED', 'APPROVED')),
    add column channel text not null default coalesce(nullif(current_setting('muctieu.channel', true), ''), 'DATABASE');

update decision set channel = 'PAGE';

create trigger only_add before update on decision
    for each statement execute function only_add();

-- A form's numbers as they were submitted, one version after the other. One after the year was closed states its basis.
create table submission_version (
    id bigint generated always as identity primary key,
    submission_id bigint not null references submission on delete cascade,
    number int not null,
    account_id bigint not null references account,
    submitted_at timestamptz not null,
    basis text,
    numbers jsonb not null,
    unique (submission_id, number)
);

insert into submission_version (submission_id, number, account_id, submitted_at, numbers)
select s.id, 1, d.account_id, d.decided_at,
    coalesce((select jsonb_object_agg(m.figure_key, m.approved) from measurement m
        where (m.unit_id, m.year) = (s.unit_id, s.year) and m.approved is not null), '{}')
from submission s
join lateral (select account_id, decided_at from decision d
    where d.submission_id = s.id and d.kind = 'SUBMITTED' order by d.id desc limit 1) d on true;

create trigger only_add before update on submission_version
    for each statement execute function only_add();

-- Where a unit's form is decided on: at the nearest unit above that has somebody for it, else at the one right above; at
-- the unit itself where none is above.
create function deciding_unit(unit bigint, on_date date) returns bigint
    language sql stable
    as $$
        select l.unit_id
        from unit_line(unit, on_date) l
        order by l.height = 0,
            not exists (
                select from account a
                where a.unit_id = l.unit_id and a.role = 'ORGANIZATION_COMMITTEE' and a.enabled),
            l.height
        limit 1
    $$;

-- The reporting year as it holds for a unit: its own, or that of the nearest unit above.
create function reporting_year_of(unit bigint, in_year int) returns setof reporting_year
    language sql stable
    as $$
        select y.*
        from unit_line(unit, make_date(in_year, 12, 31)) l
        join reporting_year y on y.unit_id = l.unit_id and y.year = in_year
        order by l.height
        limit 1
    $$;

-- The day in Vietnam on which a form was submitted for the first time without being taken back again.
create function first_submitted_on(submission bigint) returns date
    language sql stable
    as $$
        select (min(decided_at) at time zone 'Asia/Ho_Chi_Minh')::date
        from (
            select kind, decided_at, lead(kind) over (order by id) as next
            from decision
            where submission_id = submission and kind <> 'EXAMINED'
        ) step
        where kind = 'SUBMITTED' and next is distinct from 'WITHDRAWN'
    $$;
