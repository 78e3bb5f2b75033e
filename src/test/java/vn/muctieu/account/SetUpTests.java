package vn.muctieu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.muctieu.ApplicationTest;

@ApplicationTest
@TestPropertySource(properties = "test.database=without accounts of other tests")
@ExtendWith(OutputCaptureExtension.class)
class SetUpTests {

    private static final String PASSWORD = "cá suối nấu măng chua";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountBook book;

    @Autowired
    private TopUnitsQuery units;

    @Autowired
    private TransactionTemplate transactions;

    private final SettableClock clock = new SettableClock();
    private long province;

    @BeforeEach
    void forgetAccounts() {
        jdbc.sql("delete from account").update();
        province = units.all().get(0).id();
    }

    @Test
    void theSecretIsInTheLogAndOnlyItsDigestInTheDatabase(CapturedOutput output) {
        setUp(clock).announce();
        String secret = output.getOut().replaceAll("(?s).*the secret  (\\S+).*", "$1");
        assertThat(secret).matches("([a-z2-9]{6}-){3}[a-z2-9]{6}");
        byte[] kept =
                jdbc.sql("select digest from set_up_secret").query(byte[].class).single();
        assertThat(kept).isEqualTo(Digest.of(secret.replace("-", "")));
    }

    @Test
    void whereThereIsAnAccountThereIsNoSecret() {
        jdbc.sql("delete from set_up_secret").update();
        book.openIfAbsent("first", "Người đầu tiên", Role.LEADER, province, PASSWORD);
        setUp(clock).announce();
        assertThat(jdbc.sql("select count(*) from set_up_secret")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theSecretMakesOneAdminAtATopUnit() {
        SetUp setUp = setUp(clock);
        String secret = setUp.newSecret();
        assertThat(makes(setUp, form(secret.toUpperCase(Locale.ROOT), "first", province)))
                .isTrue();
        assertThat(makes(setUp, form(secret, "second", province))).isFalse();
        assertThat(jdbc.sql("select username || ' ' || role || ' ' || unit_id from account")
                        .query(String.class)
                        .list())
                .containsExactly("first ADMIN " + province);
    }

    @Test
    void aWrongSecretMakesNothing() {
        SetUp setUp = setUp(clock);
        setUp.newSecret();
        assertThat(makes(setUp, form("abcdef-abcdef-abcdef-abcdef", "first", province)))
                .isFalse();
    }

    @Test
    void theNextStartReplacesTheSecret() {
        SetUp setUp = setUp(clock);
        String old = setUp.newSecret();
        String fresh = setUp.newSecret();
        assertThat(makes(setUp, form(old, "first", province))).isFalse();
        assertThat(makes(setUp, form(fresh, "first", province))).isTrue();
    }

    @Test
    void theSecretLastsADay() {
        SetUp setUp = setUp(clock);
        String secret = setUp.newSecret();
        clock.forward(Duration.ofHours(24));
        assertThat(makes(setUp, form(secret, "first", province))).isFalse();
    }

    @Test
    void theFirstAdminIsPlacedAtATopUnitOnly() {
        SetUp setUp = setUp(clock);
        String secret = setUp.newSecret();
        long below = new Units(jdbc).below(province);
        assertThat(makes(setUp, form(secret, "first", below))).isFalse();
        assertThat(makes(setUp, form(secret, "first", province))).isTrue();
    }

    @Test
    void ofManyAtOnceOneWins() throws Exception {
        String secret = setUp(clock).newSecret();
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> requests = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String username = "first" + i;
                SetUp node = setUp(clock);
                requests.add(() -> makes(node, form(secret, username, province)));
            }
            int won = 0;
            for (Future<Boolean> answer : pool.invokeAll(requests)) {
                won += answer.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
            assertThat(jdbc.sql("select count(*) from account")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    private SetUp setUp(Clock clock) {
        return new SetUp(jdbc, book, units, clock);
    }

    private boolean makes(SetUp setUp, SetUpForm form) {
        try {
            transactions.executeWithoutResult(status -> setUp.makeFirstAdmin(form));
            return true;
        } catch (SetUpRefused refused) {
            return false;
        }
    }

    private static SetUpForm form(String secret, String username, long unit) {
        return new SetUpForm(secret, username, "Người đầu tiên", unit, PASSWORD, PASSWORD);
    }
}
