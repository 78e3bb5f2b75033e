package vn.muctieu.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.benchmark.RunningApplication;
import vn.muctieu.measurement.FormBook;
import vn.muctieu.measurement.FormBookQuery;

/** One tree of 3.321 communes that report 40 figures each, beside the demonstration. */
final class Nation {

    static final int UNITS = 3_321;
    static final int FIGURES = 40;
    static final int YEAR = 2024;

    private final RunningApplication application;
    private final JdbcClient database;
    private final Person committee;

    Nation(RunningApplication application) {
        this.application = application;
        this.database = application.bean(JdbcClient.class);
        database.sql(
                        "insert into org_unit (key) select 'nation' || case when n = 0 then '' else '-' || n end from generate_series(0, "
                                + UNITS + ") n")
                .update();
        database.sql("""
                        insert into org_unit_period (unit_id, valid, name, kind, parent_id, position, source)
                        select id, daterange(null, null), 'Đảng bộ xã ' || key,
                            case when key = 'nation' then 'province-committee' else 'commune-committee' end,
                            case when key <> 'nation' then (select id from org_unit where key = 'nation') end,
                            id, 'benchmark'
                        from org_unit where key like 'nation%'
                        """).update();
        database.sql("""
                        insert into figure (key, name, unit_of_measure, measured, within, declared_in, position)
                        select 'nation-' || n, 'Số liệu ' || n, 'người', 'stock',
                            case when n % 5 <> 0 then 'nation-' || n / 5 * 5 end, 'benchmark', 1000 + n
                        from generate_series(0, :figures - 1) n
                        """).param("figures", FIGURES).update();
        database.sql(
                        "insert into figure_reporter (figure_key, kind) select key, 'commune-committee' from figure where key like 'nation-%'")
                .update();
        database.sql("""
                        with r as (
                            insert into resolution (slug, code, kind, title, issuer, scope_id, issued_on, first_year, last_year, file)
                            select 'nation', 'NATION', 'resolution', 'Nation', 'Nation', id, '2020-01-01', 2020, 2030, 'benchmark'
                            from org_unit where key = 'nation' returning id
                        ), t as (
                            insert into target (resolution_id, number, text, wording)
                            select id, 1, 'Nation', 'illustrative' from r returning id
                        )
                        insert into indicator (target_id, position, numerator, goal, timing)
                        select t.id, row_number() over (order by f.position), f.key, '>= 1', 'by 2030'
                        from t cross join figure f where f.key like 'nation-%'
                        """).update();
        database.sql("""
                        insert into reporting_year (unit_id, year, opened_at)
                        select id, :year, now() from org_unit where key = 'nation'
                        """).param("year", YEAR).update();
        this.committee = database.sql("""
                        insert into account (username, display_name, password, role, unit_id, created_at)
                        select 'nation', 'Nation', 'nobody signs in', 'ORGANIZATION_COMMITTEE', id, now()
                        from org_unit where key = 'nation' returning id, unit_id
                        """)
                .query((row, n) -> new Person(
                        row.getLong("id"), "nation", "Nation", Role.ORGANIZATION_COMMITTEE, row.getLong("unit_id")))
                .single();
    }

    /** Empties every form, but begins them: beginning is not what is measured. */
    void empty() {
        database.sql("truncate intake, decision, measurement, submission cascade")
                .update();
        database.sql("""
                        insert into submission (unit_id, year, status)
                        select id, :year, 'DRAFT' from org_unit where key like 'nation-%'
                        """).param("year", YEAR).update();
        database.sql("vacuum analyze measurement").update();
    }

    /** A workbook of all forms, each number filled in. */
    byte[] filledWorkbook() throws IOException {
        copy();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export(out);
        // The numbers stay in their cells, but the hidden sheet says that there were none: as if a person had typed
        // them.
        return Retyped.of(out.toByteArray());
    }

    void export(java.io.OutputStream out) throws IOException {
        FormBook book = application.bean(FormBookQuery.class).all(committee, YEAR);
        application.bean(FormWorkbook.class).writeYear(book, out);
    }

    /** From the file to the commit. */
    int takeIn(byte[] workbook) {
        IntakeDesk desk = application.bean(IntakeDesk.class);
        IntakeWork work = application.bean(IntakeWork.class);
        String key = desk.receive(committee, java.util.List.of(new SentFile("nation.xlsx", workbook)));
        work.go(key, 300_000);
        desk.accept(committee, key, new ConflictsForm(null, null));
        work.go(key, 300_000);
        return written();
    }

    /** The same rows by COPY into the same table, in one transaction. */
    int copy() {
        StringBuilder rows = new StringBuilder();
        database.sql("select id from org_unit where key like 'nation-%' order by id")
                .query(Long.class)
                .list()
                .forEach(unit -> {
                    for (int figure = 0; figure < FIGURES; figure++) {
                        rows.append("nation-")
                                .append(figure)
                                .append('\t')
                                .append(unit)
                                .append('\t')
                                .append(YEAR);
                        rows.append('\t')
                                .append(figure % 5 == 0 ? 1000 : 10 * (figure % 5))
                                .append("\t1\t");
                        rows.append(committee.account()).append("\t2024-12-31\n");
                    }
                });
        try (var connection = application.bean(DataSource.class).getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy measurement (figure_key, unit_id, year, value, version, entered_by, entered_at) from stdin",
                            new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return written();
    }

    private int written() {
        int written = database.sql("select count(value) from measurement")
                .query(Integer.class)
                .single();
        if (written != UNITS * FIGURES) {
            throw new IllegalStateException(written + " numbers were written");
        }
        return written;
    }
}
