package vn.muctieu.organization;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.seed.Seed;

/**
 * Writes one act of a file.
 *
 * @param now how each unit stands from the act on that begins or changes with it
 * @param checksum that of all files of units together
 */
record ReorganizationSeed(Reorganization act, Map<String, Stand> now, String file, int checksum) implements Seed {

    @Override
    public String name() {
        return "1a reorganization " + act.date() + " " + act.key();
    }

    @Override
    public void write(JdbcClient database) {
        new ReorganizationRecord(database).write(act, now, file);
    }
}
