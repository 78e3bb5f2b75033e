package vn.muctieu.organization;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.seed.Seed;

/**
 * Does again the acts that admins entered, and those of files that are no longer there, after files of units have been
 * written anew.
 *
 * @param files the files that are there
 * @param checksum that of all of them together
 */
record ReorganizationsKeptSeed(List<String> files, int checksum) implements Seed {

    @Override
    public String name() {
        return "1b reorganizations kept";
    }

    @Override
    public void write(JdbcClient database) {
        database.sql("""
                        select id from reorganization
                        where file is null or file <> all (:files)
                        order by happened_on, id
                        """)
                .param("files", files.toArray(String[]::new))
                .query(Long.class)
                .list()
                .forEach(act -> database.sql("select reorganize(:act)")
                        .param("act", act)
                        .query((row, n) -> true)
                        .list());
    }
}
