package vn.muctieu.organization;

import java.sql.Types;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes acts of reorganisation down, and what they make of the units. */
record ReorganizationRecord(JdbcClient database) {

    /** An act of a file. */
    void write(Reorganization act, Map<String, Stand> now, String file) {
        steps(head(act, file, null), act, now);
    }

    /** An act that an admin entered. */
    void enter(Reorganization act, Map<String, Stand> now, long account) {
        steps(head(act, null, account), act, now);
    }

    private long head(Reorganization act, @Nullable String file, @Nullable Long account) {
        return database.sql("""
                        insert into reorganization
                            (key, happened_on, title, basis, note, source, concerns, file, entered_by, entered_at)
                        values (:key, :date, :title, :basis, :note, :source, (select id from org_unit where key = :concerns), :file, :account,
                            case when :account is not null then now() end)
                        returning id
                        """)
                .param("key", act.key())
                .param("date", act.date())
                .param("title", act.title())
                .param("basis", act.basis())
                .param("note", act.note(), Types.VARCHAR)
                .param("source", act.source())
                .param("concerns", act.concerns(), Types.VARCHAR)
                .param("file", file, Types.VARCHAR)
                .param("account", account, Types.BIGINT)
                .query(Long.class)
                .single();
    }

    private void steps(long id, Reorganization act, Map<String, Stand> now) {
        now.keySet()
                .forEach(unit -> database.sql("insert into org_unit (key) values (:key) on conflict (key) do nothing")
                        .param("key", unit)
                        .update());
        act.begins().forEach(begun -> step(id, begun.unit(), "begin", now.get(begun.unit())));
        act.changes().forEach(changed -> step(id, changed.unit(), "change", now.get(changed.unit())));
        act.ended().forEach(ended -> step(id, ended, "end", null));
        act.successions().forEach(succession -> succession(id, succession));
        database.sql("select reorganize(:id)")
                .param("id", id)
                .query((row, n) -> true)
                .list();
    }

    private void step(long act, String unit, String step, @Nullable Stand stand) {
        database.sql("""
                        insert into reorganization_step
                            (reorganization_id, unit_id, step, code, name, kind, parent_id, position, note)
                        select :act, id, :step, :code, :name, :kind,
                            (select id from org_unit where key = :parent), :position, :note
                        from org_unit where key = :unit
                        """)
                .param("act", act)
                .param("unit", unit)
                .param("step", step)
                .param("code", stand == null ? null : stand.code(), Types.VARCHAR)
                .param("name", stand == null ? null : stand.name(), Types.VARCHAR)
                .param("kind", stand == null ? null : stand.kind().code(), Types.VARCHAR)
                .param("parent", stand == null ? null : stand.parent(), Types.VARCHAR)
                .param("position", stand == null ? null : stand.position(), Types.INTEGER)
                .param("note", stand == null ? null : stand.note(), Types.VARCHAR)
                .update();
    }

    private void succession(long act, Reorganization.Succession succession) {
        database.sql("""
                        insert into succession (reorganization_id, predecessor_id, successor_id, parts, parts_of)
                        select :act, p.id, s.id, :parts, :of
                        from org_unit p, org_unit s where p.key = :predecessor and s.key = :successor
                        """)
                .param("act", act)
                .param("predecessor", succession.predecessor())
                .param("successor", succession.successor())
                .param("parts", succession.share().parts())
                .param("of", succession.share().of())
                .update();
    }
}
