package vn.muctieu.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Starts the embedded PostgreSQL when nothing says which database to use. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(EmbeddedPostgresAutoConfiguration.NoDatabaseConfigured.class)
@ConditionalOnMissingBean({DataSource.class, JdbcConnectionDetails.class})
@EnableConfigurationProperties(EmbeddedPostgresProperties.class)
class EmbeddedPostgresAutoConfiguration {

    @Bean
    EmbeddedPostgres embeddedPostgres(
            EmbeddedPostgresProperties properties, @Value("${server.address:127.0.0.1}") String address) {
        requireLoopback(address);
        Path directory = Path.of(properties.directory());
        String binaries = properties.binaries();
        return EmbeddedPostgres.start(
                directory, binaries == null ? directory : Path.of(binaries), EmbeddedPostgres.DURABLE);
    }

    @Bean
    JdbcConnectionDetails embeddedPostgresConnectionDetails(EmbeddedPostgres postgres) {
        return new EmbeddedConnectionDetails(postgres);
    }

    /** With the embedded database come accounts whose password everybody knows. */
    private static void requireLoopback(String address) {
        try {
            if (InetAddress.getByName(address).isLoopbackAddress()) {
                return;
            }
        } catch (IOException e) {
            // not an address of this machine at all
        }
        throw new PostgresNotStarted(
                "With the embedded database the application serves this machine only, but server.address is " + address
                        + ".",
                "Remove server.address, or set SPRING_DATASOURCE_URL to a PostgreSQL of yours.",
                null);
    }

    private record EmbeddedConnectionDetails(EmbeddedPostgres postgres) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return postgres.jdbcUrl();
        }

        @Override
        public String getUsername() {
            return postgres.username();
        }

        @Override
        public String getPassword() {
            return postgres.password();
        }
    }

    static class NoDatabaseConfigured extends NoneNestedConditions {

        NoDatabaseConfigured() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static class UrlConfigured {}

        @ConditionalOnProperty("spring.datasource.jndi-name")
        static class JndiNameConfigured {}
    }
}
