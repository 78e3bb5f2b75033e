package vn.muctieu.postgres;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/** Whether containers can be run here. Asked once, and quietly: that there is no Docker is not an error. */
final class Docker {

    private static final class Holder {
        static final boolean THERE = mayBeThere() && answers();
    }

    private Docker() {}

    static boolean isThere() {
        return Holder.THERE;
    }

    /** Testcontainers tries each way to Docker in turn, which takes its time; without any sign of one it need not. */
    private static boolean mayBeThere() {
        String home = System.getProperty("user.home");
        return System.getenv("DOCKER_HOST") != null
                || System.getProperty("os.name").startsWith("Windows")
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                Path.of(home, ".docker", "run", "docker.sock"),
                                Path.of(home, ".testcontainers.properties"),
                                Path.of(String.valueOf(System.getenv("XDG_RUNTIME_DIR")), "docker.sock"))
                        .anyMatch(Files::exists);
    }

    private static boolean answers() {
        Logger log = (Logger) LoggerFactory.getLogger("org.testcontainers");
        Level level = log.getLevel();
        log.setLevel(Level.OFF);
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } finally {
            log.setLevel(level);
        }
    }
}
