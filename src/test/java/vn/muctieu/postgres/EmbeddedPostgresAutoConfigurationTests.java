package vn.muctieu.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresAutoConfigurationTests {

    @TempDir
    static Path folder;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(EmbeddedPostgresAutoConfiguration.class, DataSourceAutoConfiguration.class))
            .withPropertyValues("muctieu.embedded-postgres.binaries=" + TestServer.FOLDER);

    @Test
    void withNothingConfiguredTheDataSourceIsTheEmbeddedServer() {
        application
                .withPropertyValues("muctieu.embedded-postgres.directory=" + folder)
                .run(context -> assertThat(JdbcClient.create(context.getBean(DataSource.class))
                                .sql("select current_database()")
                                .query(String.class)
                                .single())
                        .isEqualTo("muctieu"));
    }

    @Test
    void aConfiguredDatabaseKeepsItAway() {
        application
                .withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example/muctieu")
                .run(context -> assertThat(context).doesNotHaveBean(EmbeddedPostgres.class));
    }

    @Test
    void aContainerOfTheTestsKeepsItAway() {
        application
                .withBean(JdbcConnectionDetails.class, () -> mock(JdbcConnectionDetails.class))
                .run(context -> assertThat(context).doesNotHaveBean(EmbeddedPostgres.class));
    }

    @Test
    void anAddressThatOthersCanReachIsRefused() {
        application
                .withPropertyValues("muctieu.embedded-postgres.directory=" + folder, "server.address=0.0.0.0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(PostgresNotStarted.class)
                        .hasMessageContaining("serves this machine only, but server.address is 0.0.0.0"));
    }

    @Test
    void anotherLoopbackAddressIsFine() {
        application
                .withPropertyValues("muctieu.embedded-postgres.directory=" + folder, "server.address=localhost")
                .run(context -> assertThat(context).hasSingleBean(EmbeddedPostgres.class));
    }
}
