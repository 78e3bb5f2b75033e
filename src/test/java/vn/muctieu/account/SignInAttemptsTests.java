package vn.muctieu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.ApplicationTest;

@ApplicationTest
class SignInAttemptsTests {

    private static final String HERE = "10.0.0.1";

    @Autowired
    private JdbcClient jdbc;

    private final SettableClock clock = new SettableClock();
    private final String username = UUID.randomUUID().toString();
    private SignInAttempts attempts;

    @BeforeEach
    void begin() {
        attempts = new SignInAttempts(jdbc, clock);
    }

    @Test
    void fiveTriesAreFree() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempts.begin(username, HERE)).isTrue();
        }
        assertThat(attempts.begin(username, HERE)).isFalse();
    }

    @Test
    void theDelayGrowsToFifteenMinutes() {
        fail(5);
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15, 15}) {
            clock.forward(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(attempts.begin(username, HERE))
                    .as("before %d minutes", minutes)
                    .isFalse();
            clock.forward(Duration.ofSeconds(1));
            assertThat(attempts.begin(username, HERE))
                    .as("after %d minutes", minutes)
                    .isTrue();
        }
    }

    @Test
    void tryingWhileWaitingMakesTheWaitNoLonger() {
        fail(5);
        fail(100);
        clock.forward(Duration.ofMinutes(1));
        assertThat(attempts.begin(username, HERE)).isTrue();
    }

    @Test
    void successForgetsTheFailures() {
        fail(4);
        attempts.succeeded(username, HERE);
        fail(4);
        assertThat(attempts.begin(username, HERE)).isTrue();
    }

    @Test
    void failuresAreForgottenAfterAQuietHour() {
        fail(6);
        clock.forward(Duration.ofMinutes(61));
        fail(4);
        assertThat(attempts.begin(username, HERE)).isTrue();
        assertThat(attempts.begin(username, HERE)).isFalse();
    }

    @Test
    void otherAddressesAndOtherNamesDoNotWait() {
        fail(6);
        assertThat(attempts.begin(username, "10.0.0.2")).isTrue();
        assertThat(attempts.begin(username + "2", HERE)).isTrue();
    }

    @Test
    void manyAtOnceCountAsMany() throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        try {
            Callable<Boolean> attempt = () -> attempts.begin(username, HERE);
            long allowed = 0;
            for (Future<Boolean> answer :
                    pool.invokeAll(Stream.generate(() -> attempt).limit(40).toList())) {
                allowed += answer.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(5);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whatSlowsNobodyDownIsClearedAway() {
        fail(1);
        clock.forward(Duration.ofMinutes(61));
        attempts.forget();
        assertThat(jdbc.sql("select count(*) from sign_in_attempt where who = ?")
                        .param(Digest.of(username + "\n" + HERE))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.begin(username, HERE);
        }
    }
}
