package vn.muctieu.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.measurement.FigureImport;
import vn.muctieu.measurement.FigureImport.Refusal;

/** Does the reading and taking over, whether or not anybody waits for it. */
@Component
class IntakeWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWork.class);
    private static final int SECONDS = 300;
    private static final int AT_ONCE = 2;

    private final IntakeReading reading;
    private final FigureImport figures;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate apart;
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "intake");
        thread.setDaemon(true);
        return thread;
    });

    IntakeWork(
            IntakeReading reading,
            FigureImport figures,
            JdbcClient database,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.reading = reading;
        this.figures = figures;
        this.database = database;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.whole.setTimeout(SECONDS);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Work(
            long intake,
            String status,
            Person person,
            @Nullable Integer year) {}

    /** Begins, or goes on with, what an intake waits for; whoever calls waits for it only a moment. */
    void go(String key, long millis) {
        try {
            workers.submit(() -> work(key)).get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("{} goes on by itself", key);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void work(String key) {
        try {
            Work work = work(database, key);
            if (work.status().equals("READING")) {
                whole.executeWithoutResult(transaction -> read(work));
            } else if (work.status().equals("TAKING")) {
                takeOrReadAgain(work);
            }
        } catch (RuntimeException e) {
            LOG.error("Intake {} broke off; whoever looks at it next lets it begin again", key, e);
        }
    }

    private static Work work(JdbcClient database, String key) {
        return database.sql("""
                        select i.id, i.status, i.year, a.id as account, a.username, a.display_name, a.role, a.unit_id
                        from intake i join account a on a.id = i.account_id
                        where i.key = :key and a.enabled
                        """)
                .param("key", key)
                .query((row, n) -> new Work(
                        row.getLong("id"),
                        row.getString("status"),
                        new Person(
                                row.getLong("account"),
                                row.getString("username"),
                                row.getString("display_name"),
                                Role.valueOf(row.getString("role")),
                                row.getLong("unit_id")),
                        row.getObject("year", Integer.class)))
                .single();
    }

    private void read(Work work) {
        boolean alone = database.sql("select pg_try_advisory_xact_lock(2026112504, :intake::int)")
                .param("intake", work.intake())
                .query(Boolean.class)
                .single();
        if (!alone) {
            return;
        }
        Integer year = reading.read(
                work.intake(),
                work.person(),
                files -> beat(work.intake(), "done", files),
                numbers -> beat(work.intake(), "numbers", numbers));
        if (year != null) {
            refuse(work.intake(), figures.refusals(work.person(), year, () -> stage(work.intake(), false)));
        }
        database.sql("""
                        update intake set status = 'READ', year = :year, done = total where id = :intake
                        """)
                .param("intake", work.intake())
                .param("year", year, java.sql.Types.INTEGER)
                .update();
    }

    /** Where the person may not enter any more, the files are read again, and say so. */
    private void takeOrReadAgain(Work work) {
        try {
            take(work);
        } catch (OutOfSight moved) {
            whole.executeWithoutResult(transaction -> read(work));
        }
    }

    /** All, or nothing; then everything is compared anew. */
    private void take(Work work) {
        int year = java.util.Objects.requireNonNull(work.year());
        Boolean taken = whole.execute(transaction -> {
            String status = database.sql("select status from intake where id = :intake for update")
                    .param("intake", work.intake())
                    .query(String.class)
                    .single();
            if (!status.equals("TAKING")) {
                return true;
            }
            List<Refusal> refusals = figures.enter(work.person(), year, () -> stage(work.intake(), true));
            if (!refusals.isEmpty()) {
                transaction.setRollbackOnly();
                return false;
            }
            database.sql("update intake set status = 'TAKEN', taken_at = :now where id = :intake")
                    .param("intake", work.intake())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            database.sql("update intake_file set content = null where intake_id = :intake")
                    .param("intake", work.intake())
                    .update();
            return true;
        });
        if (!Boolean.TRUE.equals(taken)) {
            whole.executeWithoutResult(transaction -> compareAgain(work, year));
        }
    }

    /** A choice against a number that has changed since is none. */
    private void compareAgain(Work work, int year) {
        database.sql("""
                        update intake_cell c
                        set stored = m.value, version = coalesce(m.version, 0), problem = null, arguments = null,
                            taken = c.taken and coalesce(m.version, 0) = c.version,
                            state = case
                                when c.value is not distinct from m.value then 'UNCHANGED'
                                when coalesce(m.version, 0) <> c.version then 'CONFLICT'
                                else c.state end
                        from intake_cell o
                        left join measurement m
                            on (m.unit_id, m.figure_key) = (o.unit_id, o.figure_key) and m.year = :year
                        where c.intake_id = :intake and o.intake_id = :intake and (o.file, o.line) = (c.file, c.line)
                            and c.state in ('NEW', 'CHANGED', 'CONFLICT')
                        """).param("intake", work.intake()).param("year", year).update();
        refuse(work.intake(), figures.refusals(work.person(), year, () -> stage(work.intake(), false)));
        unchoose(work.intake(), figures.refusals(work.person(), year, () -> stage(work.intake(), true)));
        database.sql("update intake set status = 'READ', overtaken = true where id = :intake")
                .param("intake", work.intake())
                .update();
    }

    /** @param withConflicts whether those that take the file's side are among the numbers */
    private void stage(long intake, boolean withConflicts) {
        database.sql("insert into " + FigureImport.TABLE + """
                         (unit_id, figure_key, value, version)
                        select c.unit_id, c.figure_key, c.value, c.version
                        from intake_cell c join intake_file f on (f.intake_id, f.number) = (c.intake_id, c.file)
                        where c.intake_id = :intake and not f.left_out
                            and (c.state in ('NEW', 'CHANGED') or c.state = 'CONFLICT' and c.taken and :conflicts)
                        """)
                .param("intake", intake)
                .param("conflicts", withConflicts)
                .update();
    }

    private void refuse(long intake, List<Refusal> refusals) {
        for (Refusal refusal : refusals) {
            database.sql("""
                            update intake_cell set state = 'PROBLEM', problem = :problem, arguments = :arguments
                            where intake_id = :intake and unit_id = :unit and figure_key = coalesce(:figure, figure_key)
                                and state in ('NEW', 'CHANGED')
                            """)
                    .param("problem", refusal.messageKey())
                    .param("arguments", refusal.arguments().toArray(String[]::new))
                    .param("intake", intake)
                    .param("unit", refusal.unit())
                    .param("figure", refusal.figure(), java.sql.Types.VARCHAR)
                    .update();
        }
    }

    /** What speaks against a chosen conflict, or else against those of its form, ends the choice. */
    private void unchoose(long intake, List<Refusal> refusals) {
        for (Refusal refusal : refusals) {
            database.sql("""
                            update intake_cell set taken = false, problem = :problem, arguments = :arguments
                            where intake_id = :intake and unit_id = :unit and state = 'CONFLICT' and taken
                                and (figure_key = :figure or not exists (select from intake_cell o
                                    where o.intake_id = :intake and o.unit_id = :unit and o.figure_key = :figure
                                        and o.state = 'CONFLICT' and o.taken))
                            """)
                    .param("problem", refusal.messageKey())
                    .param("arguments", refusal.arguments().toArray(String[]::new))
                    .param("intake", intake)
                    .param("unit", refusal.unit())
                    .param("figure", refusal.figure(), java.sql.Types.VARCHAR)
                    .update();
        }
    }

    /** Tells how far it is, to whoever looks on, before the whole is done. */
    private void beat(long intake, String what, int count) {
        apart.executeWithoutResult(transaction -> database.sql(
                        "update intake set beat_at = :now, " + what + " = :count where id = :intake")
                .param("now", Timestamp.from(clock.instant()))
                .param("count", count)
                .param("intake", intake)
                .update());
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
