package vn.muctieu.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Lets every run of the journeys begin with what the demonstration brings, whatever an earlier run did. */
class EmptyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String FOLDER = "target/browser-test-postgres";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            FileSystemUtils.deleteRecursively(Path.of(FOLDER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
