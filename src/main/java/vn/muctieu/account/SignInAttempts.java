package vn.muctieu.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: from the fifth failure on, a user name waits at an address for one minute, then two, four, eight
 * and fifteen. It is kept in the database, so that it holds on every node.
 */
@Component
class SignInAttempts {

    private static final int FREE = 5;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts an attempt before it is looked at, so that many at once count as many.
     *
     * @return whether it may be looked at
     */
    boolean begin(String username, String address) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into sign_in_attempt as a (who, failures, last_at) values (:who, 1, :now)
                        on conflict (who) do update set
                            failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end,
                            refused_until = case
                                when a.last_at < :forgotten or a.failures + 1 < :free then null
                                else cast(:now as timestamptz) + least(15, 2 ^ least(a.failures + 1 - :free, 4)) * interval '1 minute'
                            end,
                            last_at = :now
                        where a.refused_until is null or a.refused_until <= :now
                        """)
                        .param("who", digest(username, address))
                        .param("now", Timestamp.from(now))
                        .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                        .param("free", FREE)
                        .update()
                > 0;
    }

    void succeeded(String username, String address) {
        jdbc.sql("delete from sign_in_attempt where who = :who")
                .param("who", digest(username, address))
                .update();
    }

    /** Removes what no longer slows anybody down. */
    void forget() {
        jdbc.sql("delete from sign_in_attempt where last_at < :forgotten")
                .param("forgotten", Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    private static byte[] digest(String username, String address) {
        return Digest.of(username + "\n" + address);
    }
}
