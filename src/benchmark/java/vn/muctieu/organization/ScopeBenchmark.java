package vn.muctieu.organization;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.benchmark.RunningApplication;

/**
 * What it costs to know whom a scope holds, in a country of 34 provinces and 3.321 communes with ten years of history: for
 * the whole country beside one province, one year or all ten in one statement, kept beside worked out anew.
 */
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ScopeBenchmark {

    @State(Scope.Benchmark)
    public static class Country {

        private RunningApplication application;
        private UnitQuery units;
        private JdbcClient database;
        private long nation;
        private long province;

        @Setup
        public void settle() throws IOException, SQLException {
            application = RunningApplication.start();
            units = application.bean(UnitQuery.class);
            database = application.bean(JdbcClient.class);
            String country = new ClassPathResource("country.sql").getContentAsString(StandardCharsets.UTF_8);
            try (Connection connection = application.bean(DataSource.class).getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute(country);
                connection.commit();
                connection.setAutoCommit(true);
                statement.execute("analyze org_unit, org_unit_period, succession, kept_scope");
            }
            nation = unit("n");
            province = unit("n-p0");
        }

        @TearDown
        public void close() throws IOException {
            application.close();
        }

        private long unit(String key) {
            return database.sql("select id from org_unit where key = :key")
                    .param("key", key)
                    .query(Long.class)
                    .single();
        }

        private List<Unit> year(long root) {
            return units.scope(root, LocalDate.of(2025, 12, 31));
        }

        private long tenYears(long root) {
            return count("unit_scope_years(:root, 2016, 2025)", root);
        }

        private long tenYearsAnew(long root) {
            return count(
                    "generate_series(2016, 2025) y cross join lateral scopes_worked_out(array[:root], make_date(y, 12, 31)) s",
                    root);
        }

        private long count(String units, long root) {
            return database.sql("select count(distinct unit_id) from " + units)
                    .param("root", root)
                    .query(Long.class)
                    .single();
        }
    }

    @Benchmark
    public List<Unit> nationInOneYear(Country country) {
        return country.year(country.nation);
    }

    @Benchmark
    public List<Unit> provinceInOneYear(Country country) {
        return country.year(country.province);
    }

    @Benchmark
    public long nationInTenYears(Country country) {
        return country.tenYears(country.nation);
    }

    @Benchmark
    public long provinceInTenYears(Country country) {
        return country.tenYears(country.province);
    }

    @Benchmark
    public long nationInTenYearsWorkedOutAnew(Country country) {
        return country.tenYearsAnew(country.nation);
    }

    @Benchmark
    public long provinceInTenYearsWorkedOutAnew(Country country) {
        return country.tenYearsAnew(country.province);
    }
}
