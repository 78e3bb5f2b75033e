package vn.muctieu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.muctieu.account.People;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;

/** What whoever runs the application is told about its health, and nobody is told more. */
@ApplicationTest
class HealthTests {

    private static final Person ADMIN = new Person(1, "quantri", "Quản trị", Role.ADMIN, 1);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private HealthEndpointGroups groups;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void everybodyMayAskWhetherItIsUpAndLearnsNothingElse(String path) {
        assertThat(mvc.get().uri(path)).hasStatusOk().bodyJson().isStrictlyEqualTo(expected(path));
    }

    @Test
    void readinessAsksTheDatabaseAndLivenessDoesNot() {
        HealthEndpointGroup liveness = groups.get("liveness");
        HealthEndpointGroup readiness = groups.get("readiness");

        assertThat(readiness.isMember("db")).isTrue();
        assertThat(liveness.isMember("db")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"beans", "configprops", "env", "heapdump", "loggers", "mappings", "metrics", "shutdown"})
    void noOtherEndpointIsThere(String endpoint) {
        assertThat(mvc.get().uri("/actuator/" + endpoint).with(People.signedIn(ADMIN)))
                .hasStatus(404);
    }

    private static String expected(String path) {
        return path.endsWith("health")
                ? "{\"status\": \"UP\", \"groups\": [\"liveness\", \"readiness\"]}"
                : "{\"status\": \"UP\"}";
    }
}
