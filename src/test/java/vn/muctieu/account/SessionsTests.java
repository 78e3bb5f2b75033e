package vn.muctieu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import vn.muctieu.ApplicationTest;

@ApplicationTest
class SessionsTests {

    @Autowired
    private JdbcClient jdbc;

    private final SettableClock clock = new SettableClock();
    private Sessions sessions;
    private Person owner;

    @BeforeEach
    void begin() {
        sessions = new Sessions(jdbc, clock);
        String username = "s" + UUID.randomUUID();
        long unit = new Units(jdbc).top();
        long account = jdbc.sql("insert into account (username, display_name, password, role, unit_id, created_at)"
                        + " values (?, 'test', 'none', 'LEADER', ?, now()) returning id")
                .params(username, unit)
                .query(Long.class)
                .single();
        owner = new Person(account, username, "test", Role.LEADER, unit);
    }

    @Test
    void whatIsPutInIsThereAtTheNextRequest() {
        StoredSession session = begun(0);
        session.setAttribute("draft", "93");
        sessions.save(session);
        StoredSession read = found(session.getId());
        assertThat(read.<String>getAttribute("draft")).isEqualTo("93");
        assertThat(read.getCreationTime()).isEqualTo(session.getCreationTime());
    }

    @Test
    void whoseItIsIsReadWithTheAccountAndNotKeptInTheSession() {
        String id = begun(0).getId();
        jdbc.sql("update account set display_name = 'renamed' where id = ?")
                .param(owner.account())
                .update();
        Person read = SessionOwner.of(found(id)).orElseThrow().person();
        assertThat(read)
                .isEqualTo(new Person(owner.account(), owner.username(), "renamed", owner.role(), owner.unit()));
        assertThat(jdbc.sql("select length(attributes) from web_session where digest = ?")
                        .param(Digest.of(id))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anUnchangedSessionIsWrittenOnceAMinuteAtMost() {
        String id = begun(0).getId();
        access(id, Duration.ofSeconds(59));
        assertThat(lastAccess(id)).isEqualTo(clock.instant().minusSeconds(59));
        access(id, Duration.ofSeconds(1));
        assertThat(lastAccess(id)).isEqualTo(clock.instant());
    }

    @Test
    void halfAnHourOfIdlenessEndsIt() {
        String id = begun(0).getId();
        clock.forward(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(sessions.findById(id)).isNotNull();
        clock.forward(Duration.ofSeconds(1));
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void twelveHoursEndItHoweverBusyItIs() {
        String id = begun(0).getId();
        for (int i = 0; i < 35; i++) {
            access(id, Duration.ofMinutes(20));
        }
        assertThat(sessions.findById(id)).isNotNull();
        clock.forward(Duration.ofMinutes(20));
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void aChangeOfTheAccountEndsItAtTheNextRequest() {
        String id = begun(0).getId();
        jdbc.sql("update account set version = version + 1 where id = ?")
                .param(owner.account())
                .update();
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void disablingTheAccountEndsItAtTheNextRequest() {
        String id = begun(0).getId();
        jdbc.sql("update account set enabled = false where id = ?")
                .param(owner.account())
                .update();
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void aSignInThatCrossedAChangeOfTheAccountDoesNotCount() {
        jdbc.sql("update account set version = 1 where id = ?")
                .param(owner.account())
                .update();
        assertThat(sessions.findById(begun(0).getId())).isNull();
        assertThat(sessions.findById(begun(1).getId())).isNotNull();
    }

    @Test
    void aSessionThatHasEndedIsNotBroughtBackByARequestStillRunning() {
        StoredSession session = begun(0);
        sessions.endAllOf(owner.account());
        session.setAttribute("late", "yes");
        sessions.save(session);
        assertThat(sessions.findById(session.getId())).isNull();
    }

    @Test
    void theOneThatGoesOnLivesWithTheAccountAsItHasBecome() {
        String here = begun(0).getId();
        String elsewhere = begun(0).getId();
        jdbc.sql("update account set version = 1 where id = ?")
                .param(owner.account())
                .update();
        sessions.endAllButOne(owner.account(), here);
        assertThat(sessions.findById(elsewhere)).isNull();
        StoredSession session = found(here);
        session.setAttribute("later", "yes");
        session.changeSessionId();
        sessions.save(session);
        assertThat(sessions.findById(session.getId())).isNotNull();
        assertThat(sessions.findById(here)).isNull();
    }

    @Test
    void whatAnotherVersionWroteAndThisOneCannotReadIsNoSession() {
        String id = begun(0).getId();
        jdbc.sql("update web_session set attributes = ? where digest = ?")
                .params(new byte[] {1, 2, 3}, Digest.of(id))
                .update();
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void theTableDoesNotHoldWhatTheCookieSays() {
        String id = begun(0).getId();
        List<String> rows = jdbc.sql("select w::text from web_session w where account_id = ?")
                .param(owner.account())
                .query(String.class)
                .list();
        assertThat(rows).hasSize(1).noneMatch(row -> row.contains(id));
    }

    @Test
    void whatHasExpiredIsClearedAway() {
        begun(0);
        clock.forward(Duration.ofMinutes(31));
        sessions.forget();
        assertThat(rows()).isZero();
    }

    private StoredSession begun(int version) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(owner, null, List.of());
        authentication.setDetails(version);
        StoredSession session = sessions.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(authentication));
        sessions.save(session);
        return session;
    }

    private StoredSession found(String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }

    private void access(String id, Duration later) {
        clock.forward(later);
        StoredSession session = found(id);
        session.setLastAccessedTime(clock.instant());
        sessions.save(session);
    }

    private @Nullable Instant lastAccess(String id) {
        return jdbc.sql("select last_accessed_at from web_session where digest = ?")
                .param(Digest.of(id))
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private int rows() {
        return jdbc.sql("select count(*) from web_session where account_id = ?")
                .param(owner.account())
                .query(Integer.class)
                .single();
    }
}
