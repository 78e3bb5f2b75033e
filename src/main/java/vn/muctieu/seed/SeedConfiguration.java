package vn.muctieu.seed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands every seed to Flyway. All files are read before the first one is written. */
@Configuration(proxyBeanMethods = false)
class SeedConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SeedConfiguration.class);

    @Bean
    FlywayConfigurationCustomizer seedMigrations(List<Seeds> seeds) {
        return flyway -> flyway.javaMigrations(seeds.stream()
                .flatMap(part -> part.read().stream())
                .sorted(Comparator.comparing(Seed::name))
                .map(SeedMigration::new)
                .toArray(JavaMigration[]::new));
    }

    @Bean
    FlywayMigrationStrategy migrateAndTellWhatIsMissing() {
        return flyway -> {
            flyway.migrate();
            Arrays.stream(flyway.info().all())
                    .filter(migration -> migration.getVersion() == null && isMissing(migration))
                    .forEach(migration -> log.warn(
                            "\"{}\" was seeded from a file that is no longer there; its data is kept as it is. Put the"
                                    + " file back to change it.",
                            migration.getDescription()));
        };
    }

    private static boolean isMissing(MigrationInfo migration) {
        return migration.getState() == MigrationState.MISSING_SUCCESS;
    }
}
