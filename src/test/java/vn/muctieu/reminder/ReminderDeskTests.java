package vn.muctieu.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.muctieu.account.People.signedIn;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;

/** Where a person gets e-mail is an address, or nothing. */
@ApplicationTest
class ReminderDeskTests {

    private static final Person STAFF = new Person(0, "staff", "Đồng chí staff", Role.UNIT_STAFF, 1);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@", "@b", "a b@c.vn", "a@b.vn\nBcc: c@d.vn", "a@b.vn,c@d.vn"})
    void whatIsNoAddressIsNotTaken(String wrong) {
        MvcTestResult answer = mvc.post()
                .uri("/reminders/address")
                .param("address", wrong)
                .param("wanted", "true")
                .with(signedIn(STAFF))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(422).bodyText().contains("không phải là địa chỉ thư điện tử");
        assertThat(database.sql("select count(*) from mail_address where account_id = 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
