package vn.muctieu.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.reminder.Reminding;

/**
 * Goes round the remedies of signed reviews and reminds those who follow them up, the organisation committee: a remedy is
 * due within 14 days, or overdue. One that is done or dropped is recalled no more.
 */
@Service
class RemedyRound implements Reminding {

    private static final String SEEN_BY_ACCOUNT = ReviewQuery.SEEN.replace(":own", "a.unit_id");

    private final JdbcClient database;
    private final Clock clock;

    RemedyRound(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int go() {
        return database.sql("""
                        insert into reminder (account_id, kind, unit_id, year, occasion, made_at, about, link, due_on)
                        select a.id, case when m.deadline < :today then 'REMEDY_OVERDUE' else 'REMEDY_SOON' end,
                            r.scope_id, v.year, m.id::text, :now, r.code || ': ' || m.what, '/remedies/' || m.id, m.deadline
                        from remedy m
                        join review v on v.id = m.review_id
                        join edition e on e.review_id = v.id
                        join resolution r on r.id = v.resolution_id
                        join account a on a.role = 'ORGANIZATION_COMMITTEE' and a.enabled
                        left join lateral (
                            select status from remedy_step where remedy_id = m.id order by id desc limit 1) s on true
                        where m.deadline <= :today + 14 and coalesce(s.status, 'PLANNED') in ('PLANNED', 'UNDER_WAY')
                            and not exists (
                                select from reminder d
                                where (d.account_id, d.unit_id, d.year, d.occasion) = (a.id, r.scope_id, v.year, m.id::text)
                                    and d.kind = case when m.deadline < :today then 'REMEDY_OVERDUE' else 'REMEDY_SOON' end)
                            and
                        """ + SEEN_BY_ACCOUNT + """
                        on conflict (account_id, kind, unit_id, year, occasion) do nothing
                        """)
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
