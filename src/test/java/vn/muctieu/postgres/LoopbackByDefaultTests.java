package vn.muctieu.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class LoopbackByDefaultTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void withoutADatabaseOnlyThisMachineIsServed() {
        assertThat(address()).isEqualTo("127.0.0.1");
    }

    @Test
    void withADatabaseEveryAddressIsServed() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db.example/muctieu");

        assertThat(address()).isNull();
    }

    @Test
    void aConfiguredAddressStands() {
        environment.setProperty("server.address", "::1");

        assertThat(address()).isEqualTo("::1");
    }

    private @Nullable String address() {
        new LoopbackByDefault().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("server.address");
    }
}
