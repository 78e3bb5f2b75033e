package vn.muctieu.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.web.Dates;

/** Reads the forms that reports follow. */
@Component
class TemplateQuery {

    private final JdbcClient database;

    TemplateQuery(JdbcClient database) {
        this.database = database;
    }

    /** A form in a list. */
    record TemplateRow(long id, String name, LocalDate validFrom, String uploadedBy, Instant uploadedAt) {

        public String from() {
            return Dates.of(validFrom);
        }

        public String uploaded() {
            return Dates.of(uploadedAt);
        }
    }

    /** A unit's own forms, the one valid last first. */
    List<TemplateRow> of(long unit) {
        return database.sql("""
                        select t.id, t.name, t.valid_from, a.display_name as uploaded_by, t.uploaded_at
                        from report_template t join account a on a.id = t.uploaded_by
                        where t.unit_id = :unit order by t.valid_from desc, t.id desc
                        """)
                .param("unit", unit)
                .query((row, n) -> new TemplateRow(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("uploaded_by"),
                        row.getTimestamp("uploaded_at").toInstant()))
                .list();
    }

    Optional<byte[]> content(long unit, long id) {
        return database.sql("select content from report_template where unit_id = :unit and id = :id")
                .param("unit", unit)
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    /** The form valid on a day for a unit: its own or that of the nearest above, else the one that came with the program. */
    byte[] validOn(long unit, LocalDate day) {
        return database.sql("""
                        select t.content from report_template t
                        join (
                            select unit_id, height from unit_line(:unit, :day) union select :unit, 0) l using (unit_id)
                        where t.valid_from <= :day
                        order by l.height, t.valid_from desc, t.id desc limit 1
                        """)
                .param("unit", unit)
                .param("day", day)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> shipped("bao-cao"));
    }

    static byte[] shipped(String name) {
        try {
            return new ClassPathResource("report/" + name + ".docx").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
