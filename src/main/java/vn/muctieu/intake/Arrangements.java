package vn.muctieu.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What organisations have said of their own workbooks. */
@Component
class Arrangements {

    private final JdbcClient database;

    Arrangements(JdbcClient database) {
        this.database = database;
    }

    /** What was said of workbooks with certain headings. */
    record Kept(long id, List<String> roles) {}

    /**
     * What a text means; neither if its rows are passed over.
     *
     * @param figure the figure's key
     */
    record Meaning(@Nullable Long unit, @Nullable String figure) {

        static final Meaning NOTHING = new Meaning(null, null);
    }

    /** What is asked about. */
    enum Kind {
        UNIT,
        FIGURE
    }

    /** A text as it stands in a workbook, made comparable. */
    record Said(Kind kind, String text) {}

    Optional<Kept> find(long organization, byte[] signature) {
        return database.sql("select id, roles from intake_arrangement where unit_id = :unit and signature = :signature")
                .param("unit", organization)
                .param("signature", signature)
                .query((row, n) -> new Kept(row.getLong("id"), List.of((String[])
                        row.getArray("roles").getArray())))
                .optional();
    }

    List<String> roles(long arrangement) {
        return database.sql("select unnest(roles) from intake_arrangement where id = :id")
                .param("id", arrangement)
                .query(String.class)
                .list();
    }

    /** Keeps what the columns under some headings are. */
    long keep(long organization, byte[] signature, List<String> roles) {
        return database.sql("""
                        insert into intake_arrangement (unit_id, signature, roles) values (:unit, :signature, :roles)
                        on conflict (unit_id, signature) do update set roles = excluded.roles
                        returning id
                        """)
                .param("unit", organization)
                .param("signature", signature)
                .param("roles", roles.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    Map<Said, Meaning> meanings(long arrangement) {
        Map<Said, Meaning> meanings = new HashMap<>();
        database.sql("select * from intake_meaning where arrangement_id = :id")
                .param("id", arrangement)
                .query(row -> {
                    meanings.put(
                            new Said(Kind.valueOf(row.getString("kind")), row.getString("said")),
                            new Meaning(row.getObject("unit_id", Long.class), row.getString("figure_key")));
                });
        return meanings;
    }

    void keepMeanings(long arrangement, Map<Said, Meaning> meanings) {
        meanings.forEach((said, meaning) -> database.sql("""
                        insert into intake_meaning (arrangement_id, kind, said, unit_id, figure_key)
                        values (:id, :kind, :said, :unit, :figure)
                        on conflict (arrangement_id, kind, said)
                            do update set unit_id = excluded.unit_id, figure_key = excluded.figure_key
                        """)
                .param("id", arrangement)
                .param("kind", said.kind().name())
                .param("said", said.text())
                .param("unit", meaning.unit(), java.sql.Types.BIGINT)
                .param("figure", meaning.figure(), java.sql.Types.VARCHAR)
                .update());
    }

    /** How a file is to be read, if somebody has said so. */
    record OfFile(long arrangement, int sheet, int heading, int year) {}

    Optional<OfFile> of(long intake, int file) {
        return database.sql("""
                        select arrangement_id, sheet, heading, year from intake_file
                        where intake_id = :intake and number = :file and arrangement_id is not null
                        """)
                .param("intake", intake)
                .param("file", file)
                .query((row, n) -> new OfFile(
                        row.getLong("arrangement_id"), row.getInt("sheet"), row.getInt("heading"), row.getInt("year")))
                .optional();
    }
}
