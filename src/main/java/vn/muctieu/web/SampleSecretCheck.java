package vn.muctieu.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Refuses to start on a configured database whose password is a sample, before anything connects to it. */
class SampleSecretCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Set<String> SAMPLES = Set.of(
            "123456",
            "12345678",
            "123456789",
            "admin",
            "change-me",
            "change_me",
            "changeit",
            "changeme",
            "default",
            "example",
            "matkhau",
            "muctieu",
            "muctieu-demo-2026",
            "pass",
            "passw0rd",
            "password",
            "postgres",
            "postgresql",
            "root",
            "sample",
            "secret",
            "test");

    private static final List<String> PASSWORDS =
            List.of("spring.datasource.password", "spring.datasource.hikari.password", "spring.flyway.password");

    private static final Pattern PASSWORD_IN_URL = Pattern.compile("[?&]password=([^&]*)", Pattern.CASE_INSENSITIVE);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        String url = environment.getProperty("spring.datasource.url");
        if (url == null || url.isBlank()) {
            return;
        }
        PASSWORDS.forEach(property -> refuse(property, environment.getProperty(property)));
        Matcher password = PASSWORD_IN_URL.matcher(url);
        if (password.find()) {
            refuse("spring.datasource.url", password.group(1));
        }
    }

    private static void refuse(String property, @Nullable String password) {
        if (password != null && SAMPLES.contains(password.strip().toLowerCase(Locale.ROOT))) {
            throw new SampleSecretRefused(property);
        }
    }
}
