package vn.muctieu.intake;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.support.GenericApplicationContext;
import vn.muctieu.MucTieu;

/** Another application on the database of the tests, in a process of its own: one that can be killed, and its visitor. */
final class OtherApplication implements AutoCloseable {

    /** What the database calls its sessions. */
    static final String NAME = "to-be-killed";

    private static final String LISTENS = "listens on ";

    private final HttpClient visitor =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Process process;
    private final String address;

    private OtherApplication(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static OtherApplication on(JdbcConnectionDetails database) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherApplication.class.getName())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "TEST_DATABASE", database.getJdbcUrl() + "?ApplicationName=" + NAME,
                        "TEST_USERNAME", Objects.requireNonNull(database.getUsername()),
                        "TEST_PASSWORD", Objects.requireNonNull(database.getPassword())));
        Process process = builder.start();
        StringBuilder said = new StringBuilder();
        // Whatever it says later is lost, and it says little.
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(LISTENS)) {
                return new OtherApplication(process, "http://127.0.0.1:" + line.substring(LISTENS.length()));
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("It did not start:\n" + said);
    }

    void signIn(String username, String password) throws IOException, InterruptedException {
        post("/sign-in", "/sign-in", Map.of("username", username, "password", password, "to", ""));
    }

    /** Sends a form that stands on a page. */
    void post(String page, String path, Map<String, String> fields) throws IOException, InterruptedException {
        HttpResponse<String> shown =
                visitor.send(HttpRequest.newBuilder(URI.create(address + page)).build(), BodyHandlers.ofString());
        String token = Jsoup.parse(shown.body()).select("meta[name=_csrf]").attr("content");
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = visitor.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
        if (!List.of(302, 303).contains(answer.statusCode())) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** The same as kill -9. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] arguments) {
        var application = new SpringApplicationBuilder(MucTieu.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(JdbcConnectionDetails.class, Database::ofTheEnvironment))
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.datasource.hikari.minimum-idle=1",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn");
        System.out.println(LISTENS + application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private record Database(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {

        static JdbcConnectionDetails ofTheEnvironment() {
            return new Database(
                    System.getenv("TEST_DATABASE"), System.getenv("TEST_USERNAME"), System.getenv("TEST_PASSWORD"));
        }
    }
}
