package vn.muctieu.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes what was read into the table {@code intake_read} of the running transaction, as fast as it comes. */
final class ReadNumbers implements AutoCloseable {

    static final String TABLE = """
            create temporary table if not exists intake_read (
                file int, line int, sheet text, address text, unit_id bigint, figure_key text, read text, value numeric,
                mark text, base_version int, base numeric, problem text, arguments text[]
            ) on commit drop
            """;

    private static final int FLUSH = 1 << 16;
    private static final int TELL = 5_000;

    private final CopyIn copy;
    private final int file;
    private final Map<String, Long> units;
    private final IntConsumer progress;
    private final StringBuilder rows = new StringBuilder(FLUSH + 1_000);
    private int line;

    /** @param units the identities of the units the person may enter for, by key */
    ReadNumbers(Connection connection, int file, Map<String, Long> units, IntConsumer progress) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy intake_read from stdin");
        this.file = file;
        this.units = units;
        this.progress = progress;
    }

    /** @throws FileRefused if it is a number of a unit for which the person may not enter */
    void add(ReadNumber number) {
        Long unit = units.get(number.unit());
        if (unit == null) {
            throw new FileRefused("other-unit");
        }
        line++;
        field(String.valueOf(file), '\t');
        field(String.valueOf(line), '\t');
        field(number.sheet(), '\t');
        field(number.address(), '\t');
        field(unit.toString(), '\t');
        field(number.figure(), '\t');
        field(number.read(), '\t');
        field(plain(number.value()), '\t');
        field(number.mark(), '\t');
        BookKeys.Base base = number.base();
        field(base == null ? null : String.valueOf(base.version()), '\t');
        field(base == null ? null : plain(base.value()), '\t');
        FileRefused problem = number.problem();
        field(problem == null ? null : problem.messageKey(), '\t');
        field(problem == null ? null : array(problem.texts()), '\n');
        if (rows.length() > FLUSH) {
            flush();
        }
        if (line % TELL == 0) {
            progress.accept(line);
        }
    }

    int lines() {
        return line;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static String array(String[] texts) {
        StringBuilder array = new StringBuilder("{");
        for (String text : texts) {
            array.append(array.length() > 1 ? "," : "")
                    .append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    private void field(@Nullable String text, char end) {
        if (text == null) {
            rows.append("\\N");
        } else {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '\\' -> rows.append("\\\\");
                    case '\t' -> rows.append("\\t");
                    case '\n' -> rows.append("\\n");
                    case '\r' -> rows.append("\\r");
                    case '\0' -> {}
                    default -> rows.append(c);
                }
            }
        }
        rows.append(end);
    }

    private void flush() {
        try {
            byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            rows.setLength(0);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    void finish() throws SQLException {
        flush();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
