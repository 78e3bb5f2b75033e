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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.muctieu.account.Person;
import vn.muctieu.report.Reports;
import vn.muctieu.review.Committee;

/** How long the report of a review with sixteen targets takes, the first one left out: from its figures to its bytes. */
@Fork(1)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 5, time = 5)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReportBenchmark {

    @State(Scope.Benchmark)
    public static class Office {

        RunningApplication application;
        Reports reports;
        Person person;
        long draft;

        @Setup(Level.Trial)
        public void start() throws IOException {
            application = RunningApplication.start();
            reports = application.bean(Reports.class);
            var committee = new Committee(application.beans());
            person = committee.writer();
            draft = committee.complete("10-nq-tu", 2020);
        }

        @TearDown(Level.Trial)
        public void stop() throws IOException {
            application.close();
        }
    }

    /** Of a draft: everything is computed anew, and so it is the dearest. */
    @Benchmark
    public byte[] sixteenTargets(Office office) {
        return office.reports.document(office.person, office.draft);
    }

    @Benchmark
    public byte[] sixteenTargetsAsPdf(Office office) {
        return office.reports.print(office.person, office.draft);
    }
}
