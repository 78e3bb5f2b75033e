package vn.muctieu.measurement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.muctieu.account.Access;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.web.Dates;

/** Reads evidence. */
@Component
class EvidenceQuery {

    private final Access access;
    private final JdbcClient database;

    EvidenceQuery(Access access, JdbcClient database) {
        this.access = access;
        this.database = database;
    }

    /**
     * One file as a page lists it.
     *
     * @param figure what it belongs to; null for the whole form
     */
    record Listed(UUID id, String name, @Nullable String figure, String size, String who, String when) {}

    /** One file with its content. */
    record File(String name, String mediaType, byte[] content) {}

    /** The files of a form, those of the whole form first. */
    List<Listed> of(long unit, int year) {
        return database.sql("""
                        select e.id, e.file_name, f.name as figure, e.size, a.display_name, e.uploaded_at
                        from evidence e
                        join account a on a.id = e.uploaded_by
                        left join figure f on f.key = e.figure_key
                        where e.unit_id = :unit and e.year = :year and e.removed_at is null
                        order by f.position nulls first, e.uploaded_at
                        """)
                .param("unit", unit)
                .param("year", year)
                .query((row, n) -> new Listed(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getString("figure"),
                        size(row.getInt("size")),
                        row.getString("display_name"),
                        Dates.of(row.getTimestamp("uploaded_at").toInstant())))
                .list();
    }

    /** A file of a unit the person sees. */
    File file(Person person, UUID id) {
        record Place(long unit, int year) {}
        Optional<Place> place = database.sql("select unit_id, year from evidence where id = :id and removed_at is null")
                .param("id", id)
                .query((row, n) -> new Place(row.getLong("unit_id"), row.getInt("year")))
                .optional();
        Place found = place.orElseThrow(() -> new OutOfSight(person, "evidence " + id));
        access.requireSees(person, found.unit(), FormQuery.endOf(found.year()));
        return database.sql("select file_name, media_type, content from evidence where id = :id and removed_at is null")
                .param("id", id)
                .query((row, n) ->
                        new File(row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new OutOfSight(person, "evidence " + id));
    }

    private static String size(int bytes) {
        DataSize size = DataSize.ofBytes(bytes);
        return size.toMegabytes() > 0 ? size.toMegabytes() + " MB" : Math.max(1, size.toKilobytes()) + " KB";
    }
}
