package vn.muctieu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class SampleSecretCheckTests {

    private static final String URL = "jdbc:postgresql://database/muctieu";

    @ParameterizedTest
    @ValueSource(
            strings = {"changeme", "postgres", "password", "muctieu", "ChangeMe", " postgres ", "muctieu-demo-2026"})
    void aSamplePasswordOfAConfiguredDatabaseIsRefused(String password) {
        assertThatExceptionOfType(SampleSecretRefused.class)
                .isThrownBy(() -> check(Map.of("spring.datasource.url", URL, "spring.datasource.password", password)));
    }

    @Test
    void aSamplePasswordInTheAddressIsRefused() {
        assertThatExceptionOfType(SampleSecretRefused.class)
                .isThrownBy(() -> check(Map.of("spring.datasource.url", URL + "?user=muctieu&password=postgres")));
    }

    @Test
    void aPasswordOfOnesOwnIsAccepted() {
        assertThatCode(() -> check(
                        Map.of("spring.datasource.url", URL, "spring.datasource.password", "sông Năng chảy qua hồ")))
                .doesNotThrowAnyException();
    }

    @Test
    void withoutAConfiguredDatabaseNothingIsRefused() {
        assertThatCode(() -> check(Map.of("spring.datasource.password", "postgres")))
                .doesNotThrowAnyException();
    }

    @Test
    void theApplicationDoesNotStartAndSaysWhatToDoWithoutRepeatingThePassword(CapturedOutput output) {
        var application = new SpringApplicationBuilder(Empty.class).web(WebApplicationType.NONE);

        assertThatExceptionOfType(SampleSecretRefused.class)
                .isThrownBy(() ->
                        application.run("--spring.datasource.url=" + URL, "--spring.datasource.password=passw0rd"));

        assertThat(output)
                .contains("spring.datasource.password is one that stands in samples")
                .contains("SPRING_DATASOURCE_PASSWORD")
                .doesNotContain("passw0rd");
    }

    private static void check(Map<String, Object> properties) {
        try (var context = new GenericApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("configured", properties));
            new SampleSecretCheck().initialize(context);
        }
    }

    @Configuration
    static class Empty {}
}
