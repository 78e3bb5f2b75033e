package vn.muctieu.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import vn.muctieu.web.Counters;

/**
 * All sessions, in the database, so that every node knows them and every node learns at once that one has ended. A
 * request reads one row and, as a rule, writes nothing. Whose session it is comes from the account itself, not from what
 * was true at sign-in.
 */
@Component
class Sessions implements SessionRepository<StoredSession> {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    /** How exactly the last access is kept: every writing costs more than all the rest of a light page. */
    static final Duration ACCESS_KEPT_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public StoredSession createSession() {
        var session = new MapSession();
        session.setCreationTime(clock.instant());
        session.setLastAccessedTime(clock.instant());
        session.setMaxInactiveInterval(IDLE);
        return StoredSession.begun(session);
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select s.created_at, s.last_accessed_at, s.attributes, s.account_id, s.account_version,
                            a.username, a.display_name, a.role, a.unit_id,
                            (select version from unit_tree) as tree, (select version from progress_stamp) as progress
                        from web_session s left join account a on a.id = s.account_id
                        where s.digest = ? and s.last_accessed_at > ? and s.created_at > ?
                            and (s.account_id is null or a.enabled and a.version = s.account_version)
                        """)
                .param(Digest.of(id))
                .param(Timestamp.from(now.minus(IDLE)))
                .param(Timestamp.from(now.minus(LONGEST)))
                .query((row, number) -> session(id, row))
                .optional()
                .flatMap(found -> found)
                .orElse(null);
    }

    @Override
    public void save(StoredSession session) {
        String stored = session.storedId();
        if (stored == null) {
            insert(session);
        } else if (session.hasChanged()) {
            update(Digest.of(stored), session);
        } else if (session.wasAccessedLongAfterStored(ACCESS_KEPT_EVERY)) {
            touch(Digest.of(stored), session.getLastAccessedTime());
        } else {
            return;
        }
        session.markStored();
    }

    @Override
    public void deleteById(String id) {
        jdbc.sql("delete from web_session where digest = ?")
                .param(Digest.of(id))
                .update();
    }

    /** Signs the account out everywhere. */
    void endAllOf(long account) {
        jdbc.sql("delete from web_session where account_id = ?").param(account).update();
    }

    /** Signs the account out everywhere but here, where it goes on as the account that it has become. */
    void endAllButOne(long account, String id) {
        jdbc.sql("delete from web_session where account_id = ? and digest <> ?")
                .params(account, Digest.of(id))
                .update();
        jdbc.sql("update web_session set account_version = (select version from account where id = ?) where digest = ?")
                .params(account, Digest.of(id))
                .update();
    }

    /** Removes what has expired; it counts no longer anyway. */
    void forget() {
        Instant now = clock.instant();
        jdbc.sql("delete from web_session where last_accessed_at <= ? or created_at <= ?")
                .params(Timestamp.from(now.minus(IDLE)), Timestamp.from(now.minus(LONGEST)))
                .update();
    }

    private void insert(StoredSession session) {
        Optional<SessionOwner> owner = SessionOwner.of(session);
        jdbc.sql("""
                        insert into web_session
                            (digest, account_id, account_version, created_at, last_accessed_at, attributes)
                        values (:digest, :account, :version, :created, :accessed, :attributes)
                        """)
                .param("digest", Digest.of(session.getId()))
                .param("account", owner.map(SessionOwner::account).orElse(null), Types.BIGINT)
                .param("version", owner.map(SessionOwner::version).orElse(null), Types.INTEGER)
                .param("created", Timestamp.from(session.getCreationTime()))
                .param("accessed", Timestamp.from(session.getLastAccessedTime()))
                .param("attributes", SessionAttributes.write(session))
                .update();
    }

    /**
     * Brings nothing back that has been ended meanwhile. The version is written with the account only: since then the
     * owner may have changed their password, and their session gone on with the account's new version.
     */
    private void update(byte[] stored, StoredSession session) {
        Optional<SessionOwner> owner = SessionOwner.of(session);
        jdbc.sql("""
                        update web_session
                        set digest = :digest, account_id = :account,
                            account_version = case when account_id = :account then account_version else :version end,
                            last_accessed_at = :accessed, attributes = :attributes
                        where digest = :stored
                        """)
                .param("digest", Digest.of(session.getId()))
                .param("account", owner.map(SessionOwner::account).orElse(null), Types.BIGINT)
                .param("version", owner.map(SessionOwner::version).orElse(null), Types.INTEGER)
                .param("accessed", Timestamp.from(session.getLastAccessedTime()))
                .param("attributes", SessionAttributes.write(session))
                .param("stored", stored)
                .update();
    }

    private void touch(byte[] stored, Instant accessed) {
        jdbc.sql("update web_session set last_accessed_at = ? where digest = ?")
                .params(Timestamp.from(accessed), stored)
                .update();
    }

    private static Optional<StoredSession> session(String id, ResultSet row) throws SQLException {
        var session = new MapSession(id);
        session.setCreationTime(row.getTimestamp("created_at").toInstant());
        session.setLastAccessedTime(row.getTimestamp("last_accessed_at").toInstant());
        session.setMaxInactiveInterval(IDLE);
        new Counters(row.getLong("tree"), row.getLong("progress")).note();
        SessionOwner.of(row).ifPresent(owner -> owner.takeUp(session));
        return SessionAttributes.read(row.getBytes("attributes")).map(attributes -> {
            attributes.forEach((name, value) -> session.setAttribute((String) name, value));
            return StoredSession.read(session);
        });
    }
}
