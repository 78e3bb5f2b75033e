package vn.muctieu.measurement;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.reminder.Reminding;

/**
 * Goes round the forms and reminds the staff of their units, and of those that these passed into as a whole: a form was
 * opened, is due soon, was returned, was approved. Each occasion is written once, whoever goes round and however often.
 */
@Service
class FormRound implements Reminding {

    /** What happened longer ago is no news any more. */
    private static final Duration NEWS = Duration.ofDays(7);

    private static final String FORMS = """
            with form as (
                select a.id as account_id, u.unit_id, y.year, y.opened_at, y.due_on, y.due_on - :today as days,
                    s.id as submission_id, coalesce(s.status, 'NONE') in ('NONE', 'DRAFT', 'RETURNED') as unsubmitted
                from account a
                cross join lateral unit_before(a.unit_id) u
                cross join (
                    select year from reporting_year where closed_at is null
                    union
                    select year from year_reopening where closed_at is null) open
                cross join lateral reporting_year_of(u.unit_id, open.year) y
                join org_unit_period p on p.unit_id = u.unit_id and p.valid @> make_date(y.year, 12, 31)
                left join submission s on (s.unit_id, s.year) = (u.unit_id, y.year)
                where a.role = 'UNIT_STAFF' and a.enabled and u.acts
                    and (y.closed_at is null or exists (
                        select from year_reopening r
                        where (r.unit_id, r.year) = (u.unit_id, y.year) and r.closed_at is null))
                    and exists (
                        select from unit_kept_holders(u.unit_id, make_date(y.year, 12, 31)) h
                        where ((y.year, h.unit_id, p.kind) in (
                            select f.year, f.scope_id, f.kind from asked_figure f)) is true)
            )
            """;

    private final JdbcClient database;
    private final Clock clock;

    FormRound(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int go() {
        Instant now = clock.instant();
        return database.sql(FORMS + """
                        , occasion as (
                            select account_id, 'OPENED' as kind, unit_id, year, '' as occasion
                            from form where unsubmitted and opened_at > :news
                            union all
                            select account_id,
                                case when days = 0 then 'DUE_0' when days <= 3 then 'DUE_3' else 'DUE_14' end,
                                unit_id, year, due_on::text
                            from form where unsubmitted and days between 0 and 14
                            union all
                            select f.account_id, case d.kind when 'REOPENED' then 'RETURNED' else d.kind end,
                                f.unit_id, f.year, d.id::text
                            from form f
                            join lateral (
                                select id, kind, decided_at from decision
                                where submission_id = f.submission_id order by id desc limit 1) d
                                on d.kind in ('RETURNED', 'REOPENED', 'APPROVED') and d.decided_at > :news
                        )
                        insert into reminder (account_id, kind, unit_id, year, occasion, made_at)
                        select account_id, kind, unit_id, year, occasion, :now from occasion
                        on conflict (account_id, kind, unit_id, year, occasion) do nothing
                        """)
                .param("today", LocalDate.now(clock))
                .param("news", Timestamp.from(now.minus(NEWS)))
                .param("now", Timestamp.from(now))
                .update();
    }
}
