package vn.muctieu.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** An application of its own, to be killed: starts the server, writes row after row and says which were acknowledged. */
final class RowWriter implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private RowWriter(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static RowWriter over(Path folder) throws IOException {
        return over(folder, System.getenv("PATH"));
    }

    static RowWriter over(Path folder, String searchPath) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RowWriter.class.getName(),
                        folder.toString())
                .redirectErrorStream(true);
        builder.environment().put("PATH", searchPath);
        return new RowWriter(builder.start());
    }

    /** The next row that was acknowledged, or -1 when there will be none. */
    int nextRow() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("row ")) {
                return Integer.parseInt(line.substring(4));
            }
        }
        return -1;
    }

    /** The same as kill -9; what it had said until then can still be read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] arguments) throws SQLException {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(Path.of(arguments[0]), TestServer.FOLDER, EmbeddedPostgres.DURABLE);
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists written (row int primary key)");
            while (true) {
                try (ResultSet row = statement.executeQuery(
                        "insert into written select coalesce(max(row), 0) + 1 from written returning row")) {
                    row.next();
                    System.out.println("row " + row.getInt(1));
                }
            }
        }
    }
}
