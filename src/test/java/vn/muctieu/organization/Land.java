package vn.muctieu.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.organization.Reorganization.Beginning;
import vn.muctieu.organization.Reorganization.Change;
import vn.muctieu.organization.Reorganization.Succession;

/** The units of a test: those that are there, and others of its own, declared and reorganised as files do it. */
public final class Land {

    final UnitHistory history = new UnitHistory();

    private final JdbcClient database;
    private int acts;

    public Land(JdbcClient database) {
        this.database = database;
    }

    /** A unit that stands from the beginning. */
    public Land unit(String key, UnitKind kind, @Nullable String parent) {
        Stand stand = new Stand(null, null, null, "Đơn vị " + key, kind, parent, acts++, null, "test");
        history.declare(key, stand);
        database.sql("insert into org_unit (key) values (:key)")
                .param("key", key)
                .update();
        database.sql("""
                        insert into org_unit_period (unit_id, valid, name, kind, parent_id, position, source)
                        select id, daterange(null, null), :name, :kind,
                            (select id from org_unit where key = :parent), :position, 'test'
                        from org_unit where key = :key
                        """)
                .param("key", key)
                .param("name", stand.name())
                .param("kind", kind.code())
                .param("parent", parent, java.sql.Types.VARCHAR)
                .param("position", stand.position())
                .update();
        return this;
    }

    public Act on(String date) {
        return new Act(LocalDate.parse(date));
    }

    void write(Reorganization act) {
        Map<String, Stand> now = history.apply(act);
        new ReorganizationRecord(database).write(act, now, "test.yaml");
    }

    public long id(String key) {
        return database.sql("select id from org_unit where key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    /** The keys of a unit's scope on a date, sorted. */
    TreeSet<String> scope(String key, LocalDate on) {
        return keys("select u.key from unit_scope(:unit, :on) s join org_unit u on u.id = s.unit_id", key, on);
    }

    /** The keys of what somebody at a unit sees on a date, sorted; those they act for with a plus sign. */
    TreeSet<String> sight(String key, LocalDate on) {
        return keys("""
                select u.key || case when acts then '+' else '' end
                from unit_sight(:unit, :on) s join org_unit u on u.id = s.unit_id
                """, key, on);
    }

    private TreeSet<String> keys(String sql, String key, LocalDate on) {
        return new TreeSet<>(database.sql(sql)
                .param("unit", id(key))
                .param("on", on)
                .query(String.class)
                .list());
    }

    /** An act that is being put together. */
    public final class Act {

        private final LocalDate date;
        private final List<Beginning> begins = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private final List<Succession> successions = new ArrayList<>();
        private final List<String> ends = new ArrayList<>();

        private Act(LocalDate date) {
            this.date = date;
        }

        public Act begin(String unit, UnitKind kind, @Nullable String parent) {
            begins.add(new Beginning(unit, kind, "Đơn vị " + unit, null, parent, null));
            return this;
        }

        public Act move(String unit, String parent) {
            changes.add(new Change(unit, null, null, null, parent, null));
            return this;
        }

        public Act rename(String unit, String name) {
            changes.add(new Change(unit, null, name, null, null, null));
            return this;
        }

        public Act pass(String unit, String successor) {
            successions.add(new Succession(unit, successor, Share.WHOLE));
            return this;
        }

        public Act pass(String unit, String successor, String share) {
            successions.add(new Succession(unit, successor, Share.parse(share)));
            return this;
        }

        public Act end(String unit) {
            ends.add(unit);
            return this;
        }

        Reorganization act() {
            return new Reorganization(
                    "t-act-" + acts++,
                    date,
                    "Sắp xếp để thử",
                    "Một nghị quyết",
                    null,
                    "test",
                    null,
                    List.copyOf(begins),
                    List.copyOf(changes),
                    List.copyOf(successions),
                    List.copyOf(ends));
        }

        public void done() {
            write(act());
        }
    }
}
