package vn.muctieu.organization;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.seed.Seed;

/**
 * Writes the units of a file: a unit's identity stays, what the file says of it is written anew. A unit above may be of a
 * file that is written later.
 *
 * @param checksum that of all files of units together: acts change units of any file, so all are written anew or none
 */
record UnitSeed(UnitFile file, int checksum) implements Seed {

    @Override
    public String name() {
        return "1 units " + file.file().name();
    }

    @Override
    public void write(JdbcClient database) {
        List<UnitFile.Line> units = file.units();
        units.stream()
                .flatMap(unit -> Stream.of(unit.key(), unit.parent()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(key -> database.sql("insert into org_unit (key) values (:key) on conflict (key) do nothing")
                        .param("key", key)
                        .update());
        for (int position = 0; position < units.size(); position++) {
            write(database, units.get(position), position);
        }
    }

    private static void write(JdbcClient database, UnitFile.Line unit, int position) {
        database.sql("delete from org_unit_period using org_unit u where unit_id = u.id and u.key = :key")
                .param("key", unit.key())
                .update();
        database.sql("""
                        insert into org_unit_period
                            (unit_id, valid, code, name, kind, parent_id, position, note, source)
                        select u.id, daterange(:from, :until), :code, :name, :kind,
                            (select id from org_unit where key = :parent), :position, :note, :source
                        from org_unit u where u.key = :key
                        """)
                .param("key", unit.key())
                .param("from", unit.from(), java.sql.Types.DATE)
                .param("until", unit.until(), java.sql.Types.DATE)
                .param("code", unit.code(), java.sql.Types.VARCHAR)
                .param("name", unit.name())
                .param("kind", unit.kind().code())
                .param("parent", unit.parent(), java.sql.Types.VARCHAR)
                .param("position", position)
                .param("note", unit.note(), java.sql.Types.VARCHAR)
                .param("source", unit.source())
                .update();
    }
}
