package vn.muctieu.seed;

import org.springframework.jdbc.core.simple.JdbcClient;

/** One unit of seeding: what Flyway shows in its history, and what it writes. */
public interface Seed {

    /** What it seeds, as Flyway's history names it. Seeds run in the order of their names. */
    String name();

    /** A number that changes when the seed must be written again. */
    int checksum();

    /** Writes the seed, in one transaction with all others that a start has to write. */
    void write(JdbcClient database);
}
