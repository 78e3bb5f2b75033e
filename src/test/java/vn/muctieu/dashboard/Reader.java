package vn.muctieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.account.People.signedIn;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.organization.Land;

/** Somebody who is signed in and looks at pages. */
record Reader(MockMvcTester mvc, Person person) {

    /** Somebody with an account. */
    static Reader named(String username, MockMvcTester mvc, JdbcClient database) {
        Person person = database.sql("select * from account where username = :username")
                .param("username", username)
                .query((row, n) -> new Person(
                        row.getLong("id"),
                        username,
                        row.getString("display_name"),
                        Role.valueOf(row.getString("role")),
                        row.getLong("unit_id")))
                .single();
        return new Reader(mvc, person);
    }

    /** Somebody of a unit, without an account. */
    static Reader at(String unit, Role role, MockMvcTester mvc, JdbcClient database) {
        return new Reader(mvc, new Person(0, "reader", "Người đọc", role, new Land(database).id(unit)));
    }

    MvcTestResult get(String path) {
        return mvc.get().uri(URI.create(path)).with(signedIn(person)).exchange();
    }

    Document page(String path) {
        MvcTestResult answer = get(path);
        assertThat(answer).hasStatusOk();
        return document(answer);
    }

    static Document document(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
