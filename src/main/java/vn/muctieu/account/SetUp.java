package vn.muctieu.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the first admin gets in where there is no account yet: whoever can read the program's log finds a secret there
 * that makes one account, once.
 */
@Service
class SetUp {

    static final Duration LASTS = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);
    private static final int LETTERS = 24;

    private final JdbcClient jdbc;
    private final AccountBook book;
    private final TopUnitsQuery units;
    private final Clock clock;
    private volatile boolean over;

    SetUp(JdbcClient jdbc, AccountBook book, TopUnitsQuery units, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.units = units;
        this.clock = clock;
    }

    /** Accounts are never removed, so once there is one the database need not be asked again. */
    boolean isOver() {
        if (!over) {
            over = jdbc.sql("select exists (select from account)")
                    .query(Boolean.class)
                    .single();
        }
        return over;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (!isOver()) {
            LOG.warn("""


                    ┌──────────────────────────────────────────────────────────────────────┐
                      There is no account yet. Make the first one at /set-up with
                      the secret  {}
                      It works once, for {} hours or until the next start.
                    └──────────────────────────────────────────────────────────────────────┘
                    """, newSecret(), LASTS.toHours());
        }
    }

    /** A new secret in place of any earlier one. */
    String newSecret() {
        String secret = Legible.random(LETTERS);
        jdbc.sql("""
                        insert into set_up_secret (digest, expires_at) values (:digest, :expires)
                        on conflict (single) do update set digest = excluded.digest, expires_at = excluded.expires_at
                        """)
                .param("digest", Digest.of(secret))
                .param("expires", Timestamp.from(clock.instant().plus(LASTS)))
                .update();
        return Legible.grouped(secret, 6);
    }

    /** Taking the secret away comes first: of two who use it at once, the second waits here and finds it gone. */
    @Transactional
    void makeFirstAdmin(SetUpForm form) {
        long unit = Objects.requireNonNull(form.unit(), "not valid");
        boolean topUnit = units.all().stream().anyMatch(one -> one.id() == unit);
        if (!takeAway(form.secret()) || isOver() || !topUnit) {
            throw new SetUpRefused();
        }
        book.open(form.username(), form.displayName(), Role.ADMIN, unit, form.password());
    }

    private boolean takeAway(String typed) {
        String secret = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return jdbc.sql("delete from set_up_secret where digest = :digest and expires_at > :now")
                        .param("digest", Digest.of(secret))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }
}
