package vn.muctieu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.muctieu.intake.Desk.signedIn;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.account.Person;

/** People at their {@link Desk}, who send workbooks and see what becomes of them. */
abstract class AtDesk {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(database);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** @return the intake's key, when it is read */
    String send(Person person, byte[] content) {
        MvcTestResult answer = mvc.post()
                .uri("/intake")
                .multipart()
                .file(new MockMultipartFile("files", "phieu.xlsx", "application/octet-stream", content))
                .with(signedIn(person))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(303);
        String address = answer.getResponse().getRedirectedUrl();
        String intake = address.substring(address.lastIndexOf('/') + 1);
        page(person, intake);
        return intake;
    }

    void accept(Person person, String intake) {
        assertThat(post(person, "/intake/" + intake + "/acceptance")).hasStatus(303);
        page(person, intake);
    }

    /** The page when nothing is going on any more. */
    Document page(Person person, String intake) {
        await(() -> seen(person, intake).select("progress").isEmpty());
        return seen(person, intake);
    }

    /** The page as it is. */
    Document seen(Person person, String intake) {
        return document(get(person, "/intake/" + intake));
    }

    byte[] download(Person person, String path) {
        MvcTestResult answer = get(person, path);
        assertThat(answer).hasStatus(200);
        return answer.getResponse().getContentAsByteArray();
    }

    MvcTestResult get(Person person, String path) {
        return mvc.get().uri(path).with(signedIn(person)).exchange();
    }

    MvcTestResult post(Person person, String path, String... parameters) {
        var request = mvc.post().uri(path).with(signedIn(person)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    static Document document(MvcTestResult answer) {
        assertThat(answer).hasStatus(200);
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    static void await(BooleanSupplier done) {
        for (int i = 0; i < 300; i++) {
            if (done.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(100_000_000L);
        }
        throw new AssertionError("still not so");
    }
}
