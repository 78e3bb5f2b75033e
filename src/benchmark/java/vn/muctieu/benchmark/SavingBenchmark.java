package vn.muctieu.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What saving one cell costs, end to end over HTTP, with session, token against forged requests, permission, checks and
 * the row of its history, beside a bare committed upsert in the same database: sixteen people, each with a form of their
 * own. Java takes minutes to compile all that is used.
 */
@Fork(value = 1, jvmArgsAppend = "-Dhttp.maxConnections=64")
@Warmup(iterations = 24, time = 10)
@Measurement(iterations = 5, time = 6)
@Threads(16)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SavingBenchmark {

    @State(Scope.Benchmark)
    public static class Server {

        final AtomicInteger people = new AtomicInteger();

        RunningApplication application;
        JdbcTemplate database;
        List<Cell> cells;

        @Setup(Level.Trial)
        public void start() throws IOException {
            application = RunningApplication.start();
            database = application.bean(JdbcTemplate.class);
            database.update("update submission set status = 'RETURNED' where year in (2023, 2024)");
            database.execute("create table bare (id int primary key, value numeric(18, 4), version int not null)");
            cells = database.query("""
                    select o.key, m.year, m.version
                    from measurement m join org_unit o on o.id = m.unit_id
                    where m.year in (2023, 2024) and m.figure_key = 'dang-vien-ket-nap'
                    order by m.year, o.key
                    """, (row, n) -> new Cell(row.getString(1), row.getInt(2), row.getLong(3)));
        }

        @TearDown(Level.Trial)
        public void stop() throws IOException {
            application.close();
        }
    }

    record Cell(String unit, int year, long version) {

        String row(int value, long version) {
            return """
                    {"unit": "%s", "rows": [{"figure": "dang-vien-ket-nap", "value": "%d", "version": %d}]}
                    """.formatted(unit, value, version);
        }
    }

    @State(Scope.Thread)
    public static class Person {

        Client client;
        int number;
        Cell cell;
        long version;
        int value;

        @Setup(Level.Trial)
        public void signIn(Server server) throws IOException {
            client = server.application.signedIn("thamdinh");
            number = server.people.getAndIncrement();
            cell = server.cells.get(number);
            version = cell.version();
            value = 100000;
        }
    }

    @Benchmark
    public String cell(Person person) throws IOException {
        person.value++;
        String answer =
                person.client.sendJson("/entry/" + person.cell.year(), person.cell.row(person.value, person.version));
        if (!answer.contains("\"outcome\":\"saved\"")) {
            throw new IOException(answer);
        }
        person.version++;
        return answer;
    }

    /** The same request with session, token and permission; nothing is saved. */
    @Benchmark
    public String onlyAnswered(Person person) throws IOException {
        person.value++;
        return person.client.sendJson(BareAnswer.PATH, person.cell.row(person.value, person.version));
    }

    @Benchmark
    @Warmup(iterations = 3, time = 5)
    public int bareUpsert(Server server, Person person) {
        return server.database.update("""
                insert into bare (id, value, version) values (?, ?, 1)
                on conflict (id) do update set value = excluded.value, version = bare.version + 1
                """, person.number, person.value++);
    }
}
