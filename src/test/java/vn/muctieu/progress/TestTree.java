package vn.muctieu.progress;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Timing;

/** A small tree of units with figures of its own beside the seeded ones, and a hand that reports for them. */
record TestTree(JdbcClient database) {

    /** Two figures of districts and direct committees, and one of communes. */
    static final Indicator RATIO = new Indicator("t-some", "t-all", Goal.parse(">= 80%"), new Timing.By(2025));

    static final Indicator COUNT = new Indicator("t-some", null, Goal.parse(">= 10"), new Timing.EveryYear());

    static TestTree plant(JdbcClient database) {
        TestTree tree = new TestTree(database);
        tree.unit("t-province", null, "province-committee", null, null);
        tree.unit("t-north", "t-province", "district-committee", null, null);
        tree.unit("t-south", "t-province", "district-committee", null, null);
        tree.unit("t-army", "t-province", "direct-committee", null, null);
        tree.unit("t-village", "t-north", "commune-committee", "2020-02-01", null);
        tree.figure("t-some", "district-committee", "direct-committee");
        tree.figure("t-all", "district-committee", "direct-committee");
        tree.figure("t-of-villages", "commune-committee");
        return tree;
    }

    void unit(String key, @Nullable String parent, String kind, @Nullable String from, @Nullable String until) {
        database.sql("insert into org_unit (key) values (:key) on conflict do nothing")
                .param("key", key)
                .update();
        database.sql("""
                        insert into org_unit_period (unit_id, valid, name, kind, parent_id, position, source)
                        values (:unit, daterange(cast(:from as date), cast(:until as date)), :key, :kind,
                            (select id from org_unit where key = :parent), 1, 'test')
                        """)
                .param("unit", id(key))
                .param("from", from, java.sql.Types.VARCHAR)
                .param("until", until, java.sql.Types.VARCHAR)
                .param("key", key)
                .param("kind", kind)
                .param("parent", parent, java.sql.Types.VARCHAR)
                .update();
    }

    void figure(String key, String... reporters) {
        database.sql("""
                        insert into figure (key, name, unit_of_measure, measured, decimals, declared_in, position)
                        values (:key, :key, 'person', 'stock', 4, 'test', 1)
                        """).param("key", key).update();
        Arrays.stream(reporters)
                .forEach(kind -> database.sql("insert into figure_reporter (figure_key, kind) values (:key, :kind)")
                        .param("key", key)
                        .param("kind", kind)
                        .update());
    }

    /** A number that counts. */
    void approved(String unit, int year, String figure, String number) {
        reported(unit, year, figure, number, number);
    }

    /** A number that its unit works on, and perhaps another that counts meanwhile. */
    void reported(String unit, int year, String figure, String value, @Nullable String approved) {
        database.sql(
                        "insert into submission (unit_id, year, status) values (:unit, :year, 'DRAFT') on conflict do nothing")
                .param("unit", id(unit))
                .param("year", year)
                .update();
        database.sql("""
                        insert into measurement (figure_key, unit_id, year, value, approved, entered_by, entered_at)
                        values (:figure, :unit, :year, :value, :approved, :account, now())
                        """)
                .param("figure", figure)
                .param("unit", id(unit))
                .param("year", year)
                .param("value", new BigDecimal(value))
                .param("approved", approved == null ? null : new BigDecimal(approved), java.sql.Types.NUMERIC)
                .param("account", account())
                .update();
    }

    long id(String unit) {
        return database.sql("select id from org_unit where key = :key")
                .param("key", unit)
                .query(Long.class)
                .single();
    }

    private long account() {
        database.sql("""
                        insert into account (username, display_name, password, role, unit_id, created_at)
                        values ('t-clerk', 'Clerk', '-', 'UNIT_STAFF', :unit, now()) on conflict do nothing
                        """).param("unit", id("t-province")).update();
        return database.sql("select id from account where username = 't-clerk'")
                .query(Long.class)
                .single();
    }
}
