package vn.muctieu.benchmark;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What sessions in the database cost a signed-in page, beside the servlet container's own sessions in memory: sixteen
 * people, each signed in, ask for a page that shows only a heading.
 */
@Fork(value = 1, jvmArgsAppend = "-Dhttp.maxConnections=64")
@Warmup(iterations = 24, time = 10)
@Measurement(iterations = 5, time = 6)
@Threads(16)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SessionBenchmark {

    @State(Scope.Benchmark)
    public static class Server {

        @Param({"database", "memory"})
        String sessions;

        RunningApplication application;

        @Setup(Level.Trial)
        public void start() throws IOException {
            application = sessions.equals("memory")
                    ? RunningApplication.start(Server::keepSessionsInMemory)
                    : RunningApplication.start();
        }

        @TearDown(Level.Trial)
        public void stop() throws IOException {
            application.close();
        }

        /** Without Spring Session's filter nothing stands between the application and the container's sessions. */
        private static void keepSessionsInMemory(ConfigurableApplicationContext context) {
            context.addBeanFactoryPostProcessor(beans -> {
                var definitions = (BeanDefinitionRegistry) beans;
                definitions.removeBeanDefinition("springSessionRepositoryFilter");
                definitions.removeBeanDefinition("sessionRepositoryFilterRegistration");
            });
        }
    }

    @State(Scope.Thread)
    public static class Reader {

        Client client;

        @Setup(Level.Trial)
        public void signIn(Server server) throws IOException {
            client = server.application.signedIn("lanhdao");
        }
    }

    @Benchmark
    public byte[] page(Reader reader) throws IOException {
        return reader.client.get(HeadingPage.PATH);
    }
}
