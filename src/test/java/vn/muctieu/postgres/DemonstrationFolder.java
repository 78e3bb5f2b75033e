package vn.muctieu.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Lets the embedded PostgreSQL of a test start in an empty folder, and removes what earlier runs left. */
public class DemonstrationFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path PARENT = Path.of("target", "demonstrations");
    private static final long RUN = ProcessHandle.current().pid();
    private static final AtomicInteger contexts = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (contexts.get() == 0) {
            removeLeftovers();
        }
        Path folder = PARENT.resolve(RUN + "-" + contexts.incrementAndGet());
        SpringApplication.getShutdownHandlers().add(() -> remove(folder));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "demonstrationFolder",
                        Map.of(
                                "muctieu.embedded-postgres.directory", folder.toString(),
                                "muctieu.embedded-postgres.binaries", TestServer.FOLDER.toString())));
    }

    private static void removeLeftovers() {
        if (!Files.isDirectory(PARENT)) {
            return;
        }
        try (Stream<Path> found = Files.list(PARENT)) {
            List<Path> folders = found.toList();
            folders.forEach(DemonstrationFolder::removeUnlessInUse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeUnlessInUse(Path folder) {
        try (ServerFolder held = ServerFolder.open(folder)) {
            PidFile.of(held).orphan(held).ifPresent(ProcessHandle::destroyForcibly);
            remove(folder);
        } catch (FolderInUse e) {
            // by a run beside this one
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
