package vn.muctieu.benchmark;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a resolution's page costs beside a page that shows only a heading: worked out anew, kept since the last change, and
 * asked for by a browser that has it already.
 */
@Fork(value = 1, jvmArgsAppend = "-Dhttp.maxConnections=64")
@Warmup(iterations = 24, time = 10)
@Measurement(iterations = 5, time = 6)
@Threads(16)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DashboardBenchmark {

    private static final String PAGE = "/resolutions/17-nq-tu?year=2024";

    @State(Scope.Benchmark)
    public static class Server {

        final AtomicInteger readers = new AtomicInteger();

        RunningApplication application;
        JdbcClient database;

        @Setup(Level.Trial)
        public void start() throws IOException {
            application = RunningApplication.start();
            database = application.bean(JdbcClient.class);
        }

        @TearDown(Level.Trial)
        public void stop() throws IOException {
            application.close();
        }
    }

    /** One change after the other, as if figures were approved. */
    @State(Scope.Benchmark)
    public static class Changes {

        /** A reader who has stopped is not waited for any longer. */
        private static final long PATIENCE_MILLIS = 500;

        private static final long EVERY_NANOS = 3_000_000;

        /** The next change comes when everybody has looked at the last one, or every three milliseconds. */
        @Param({"look", "time"})
        public String pace;

        private final Semaphore looks = new Semaphore(0);
        private volatile boolean wanted;
        private Thread maker;
        private long made;

        @Setup(Level.Iteration)
        public void start(Server server) {
            wanted = true;
            looks.drainPermits();
            maker = new Thread(() -> {
                while (wanted) {
                    server.database
                            .sql("update progress_stamp set version = version + 1")
                            .update();
                    count();
                    pause(server.readers.get());
                }
            });
            maker.start();
        }

        @TearDown(Level.Iteration)
        public void stop() throws InterruptedException {
            wanted = false;
            maker.join();
        }

        private synchronized void count() {
            made++;
            notifyAll();
        }

        private void pause(int readers) {
            if (pace.equals("time")) {
                LockSupport.parkNanos(EVERY_NANOS);
                return;
            }
            try {
                if (!looks.tryAcquire(readers, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    looks.drainPermits();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /** Waits for a change that the reader has not seen; says how many there have been. */
        synchronized long after(long seen) throws InterruptedException {
            while (made == seen) {
                wait();
            }
            return made;
        }

        void looked() {
            looks.release();
        }
    }

    @State(Scope.Thread)
    public static class Reader {

        Client client;
        String tag;
        long changesSeen;

        @Setup(Level.Trial)
        public void signIn(Server server) throws IOException {
            server.readers.incrementAndGet();
            client = server.application.signedIn("lanhdao");
            client.get(PAGE);
            tag = client.tag(PAGE);
        }
    }

    @Benchmark
    public byte[] heading(Reader reader) throws IOException {
        return reader.client.get(HeadingPage.PATH);
    }

    /** Nobody looks twice at the same; who looks while another one works it out gets what that one does. */
    @Benchmark
    public byte[] workedOutAnew(Changes changes, Reader reader) throws IOException, InterruptedException {
        reader.changesSeen = changes.after(reader.changesSeen);
        byte[] page = reader.client.get(PAGE);
        changes.looked();
        return page;
    }

    /** The same by twice as many people: the work is done once for all of them. */
    @Benchmark
    @Threads(32)
    public byte[] workedOutAnewForMore(Changes changes, Reader reader) throws IOException, InterruptedException {
        return workedOutAnew(changes, reader);
    }

    /** The same by one person alone. */
    @Benchmark
    @Threads(1)
    public byte[] workedOutAnewAlone(Changes changes, Reader reader) throws IOException, InterruptedException {
        return workedOutAnew(changes, reader);
    }

    @Benchmark
    public byte[] kept(Reader reader) throws IOException {
        return reader.client.get(PAGE);
    }

    @Benchmark
    public int unchanged(Reader reader) throws IOException {
        return reader.client.revisit(PAGE, reader.tag);
    }
}
