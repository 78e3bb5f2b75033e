package vn.muctieu.seed;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Lets Flyway run a seed as a repeatable migration. */
class SeedMigration implements JavaMigration {

    private final Seed seed;

    SeedMigration(Seed seed) {
        this.seed = seed;
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return seed.name();
    }

    @Override
    public Integer getChecksum() {
        return seed.checksum();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        seed.write(JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true)));
    }
}
