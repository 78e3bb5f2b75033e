package vn.muctieu.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.muctieu.MucTieu;

/** The whole application on a port of its own, with the demonstration on an embedded PostgreSQL that waits for the disk. */
public final class RunningApplication implements AutoCloseable {

    private final Path folder;
    private final ConfigurableApplicationContext context;

    private RunningApplication(Path folder, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    /** @param changes what is different from the application as it is delivered */
    @SafeVarargs
    public static RunningApplication start(ApplicationContextInitializer<ConfigurableApplicationContext>... changes)
            throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "benchmarks")), "run-");
        var context = new SpringApplicationBuilder(MucTieu.class, HeadingPage.class, BareAnswer.class)
                .initializers(changes)
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.main.banner-mode=off",
                        "--muctieu.embedded-postgres.directory=" + folder.resolve("data"),
                        "--muctieu.embedded-postgres.binaries=" + Path.of("target", "benchmarks", "postgres"));
        return new RunningApplication(folder, context);
    }

    /** All its beans, for what makes itself of several. */
    public BeanFactory beans() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Somebody of the demonstration, signed in; one after the other, because many attempts at once look like guessing. */
    public synchronized Client signedIn(String user) throws IOException {
        var client =
                new Client("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
        client.signIn(user);
        return client;
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
