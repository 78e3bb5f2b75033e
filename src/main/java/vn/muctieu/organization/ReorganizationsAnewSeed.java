package vn.muctieu.organization;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.seed.Seed;

/**
 * Makes room for the acts of files, before files of units are written anew. What acts made of units that a file declares
 * goes when that file is written; here go the acts, and the time of units that began with them.
 *
 * @param files the files that are there
 * @param checksum that of all of them together
 */
record ReorganizationsAnewSeed(List<String> files, int checksum) implements Seed {

    @Override
    public String name() {
        return "1 reorganizations anew";
    }

    @Override
    public void write(JdbcClient database) {
        String[] present = files.toArray(String[]::new);
        database.sql("""
                        delete from org_unit_period p
                        using reorganization_step s
                        join reorganization r on r.id = s.reorganization_id
                        where s.step = 'begin' and p.unit_id = s.unit_id and r.file = any (:files)
                        """).param("files", present).update();
        database.sql("delete from reorganization where file = any (:files)")
                .param("files", present)
                .update();
    }
}
