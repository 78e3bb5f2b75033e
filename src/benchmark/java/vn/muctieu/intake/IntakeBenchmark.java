package vn.muctieu.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.muctieu.benchmark.RunningApplication;

/**
 * What taking in a workbook of 3.321 units × 40 figures costs, from the file to the commit, beside COPY of the same rows
 * into the same table; and giving it out. Within a heap of 256 MB, which the whole application shares.
 */
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 1)
@Measurement(iterations = 4)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class IntakeBenchmark {

    @State(Scope.Benchmark)
    public static class Server {

        RunningApplication application;
        Nation nation;
        byte[] workbook;

        @Setup(Level.Trial)
        public void start() throws IOException {
            application = RunningApplication.start();
            nation = new Nation(application);
            nation.empty();
            workbook = nation.filledWorkbook();
        }

        @Setup(Level.Iteration)
        public void empty() {
            nation.empty();
        }

        /** What is still needed when everything else was collected. */
        @TearDown(Level.Iteration)
        public void tellHeap() {
            long kept = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                    .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                    .sum();
            System.out.printf(
                    "(heap: %d MB of %d MB after the last collection)%n",
                    kept >> 20, Runtime.getRuntime().maxMemory() >> 20);
        }

        @TearDown(Level.Trial)
        public void stop() throws IOException {
            application.close();
        }
    }

    @Benchmark
    public int workbook(Server server) {
        return server.nation.takeIn(server.workbook);
    }

    @Benchmark
    public int copy(Server server) {
        return server.nation.copy();
    }

    @Benchmark
    public void export(Server server) throws IOException {
        server.nation.export(OutputStream.nullOutputStream());
    }
}
