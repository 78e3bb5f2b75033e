package vn.muctieu.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;

/** Sending workbooks, looking at what they would change, and saying that it shall be so. */
@Service
class IntakeDesk {

    /** How long something is kept that nobody took over. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** After this long without a sign of life the work is taken up by somebody else. */
    private static final Duration LOST = Duration.ofSeconds(60);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Clock clock;

    IntakeDesk(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps files to be read. The same content that was taken over already is that intake again; what was only looked
     * at is looked at anew.
     *
     * @return the intake's key
     */
    @Transactional
    String receive(Person person, List<SentFile> sent) {
        List<SentFile> files =
                sent.stream().flatMap(file -> file.unpacked().stream()).toList();
        if (files.isEmpty()) {
            throw new FileRefused("none");
        }
        if (files.size() > Limits.ENTRIES) {
            throw new FileRefused("entries", String.valueOf(Limits.ENTRIES));
        }
        byte[] digest = digest(files);
        Instant now = clock.instant();
        database.sql("select pg_advisory_xact_lock(2026112503, :account::int)")
                .param("account", person.account() % Integer.MAX_VALUE)
                .query((row, n) -> n)
                .single();
        database.sql("""
                        delete from intake
                        where account_id = :account and status <> 'TAKEN'
                            and (received_at < :old or digest = :digest and status = 'READ')
                        """)
                .param("account", person.account())
                .param("old", Timestamp.from(now.minus(KEPT)))
                .param("digest", digest)
                .update();
        Optional<String> same = database.sql("select key from intake where account_id = :account and digest = :digest")
                .param("account", person.account())
                .param("digest", digest)
                .query(String.class)
                .optional();
        return same.orElseGet(() -> keep(person, files, digest, now));
    }

    private String keep(Person person, List<SentFile> files, byte[] digest, Instant now) {
        byte[] random = new byte[12];
        RANDOM.nextBytes(random);
        String key = HexFormat.of().formatHex(random);
        long intake = database.sql("""
                        insert into intake (key, account_id, digest, status, received_at, beat_at, total)
                        values (:key, :account, :digest, 'READING', :now, :now, :files) returning id
                        """)
                .param("key", key)
                .param("account", person.account())
                .param("digest", digest)
                .param("now", Timestamp.from(now))
                .param("files", files.size())
                .query(Long.class)
                .single();
        for (int number = 1; number <= files.size(); number++) {
            SentFile file = files.get(number - 1);
            database.sql(
                            "insert into intake_file (intake_id, number, name, content) values (:intake, :number, :name, :content)")
                    .param("intake", intake)
                    .param("number", number)
                    .param("name", shown(file.name()))
                    .param("content", file.content())
                    .update();
        }
        return key;
    }

    /** Keeps which side the conflicts of one page take; those of other pages keep theirs. */
    @Transactional
    void choose(Person person, String key, ConflictsForm form) {
        choose(own(person, key), form);
    }

    private void choose(long intake, ConflictsForm form) {
        database.sql("""
                        update intake_cell c
                        set taken = (c.file || '-' || c.line) = any (:conflicts),
                            problem = case when (c.file || '-' || c.line) = any (:conflicts) then null else problem end
                        from intake i
                        where i.id = c.intake_id and c.intake_id = :intake and i.status = 'READ'
                            and c.state = 'CONFLICT' and (c.file || '-' || c.line) = any (:seen)
                        """)
                .param("intake", intake)
                .param("conflicts", form.conflict().toArray(String[]::new))
                .param("seen", form.seen().toArray(String[]::new))
                .update();
    }

    /** Lets all conflicts take one side, the file's or the form's. */
    @Transactional
    void chooseForAll(Person person, String key, boolean taken) {
        database.sql("""
                        update intake_cell c set taken = :taken, problem = case when :taken then null else problem end
                        from intake i join intake_file f on f.intake_id = i.id
                        where i.id = c.intake_id and f.number = c.file and c.intake_id = :intake
                            and i.status = 'READ' and c.state = 'CONFLICT' and not f.left_out
                        """)
                .param("intake", own(person, key))
                .param("taken", taken)
                .update();
    }

    /**
     * Says that the numbers shall be taken over.
     *
     * @param form what was chosen on the page where it was said
     * @return whether there is something to do; not if it was said before
     */
    @Transactional
    boolean accept(Person person, String key, ConflictsForm form) {
        long intake = own(person, key);
        choose(intake, form);
        return database.sql("""
                        update intake set status = 'TAKING', overtaken = false, beat_at = :now
                        where id = :intake and status = 'READ'
                            and not exists (select from intake_cell c join intake_file f on f.intake_id = c.intake_id
                                    and f.number = c.file
                                where c.intake_id = :intake and c.state = 'PROBLEM' and not f.left_out)
                            and not exists (select from intake_file f
                                where f.intake_id = :intake and f.refusal is not null and not f.left_out)
                        """)
                        .param("intake", intake)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /**
     * Lets everything be read again, because it was said how a file is to be read.
     *
     * @return whether there is something to do
     */
    @Transactional
    boolean readAgain(Person person, String key) {
        return database.sql("""
                        update intake set status = 'READING', overtaken = false, done = 0, numbers = 0, beat_at = :now
                        where id = :intake and status = 'READ'
                        """)
                        .param("intake", own(person, key))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Leaves one of the files out of what will be taken over, or puts it back. */
    @Transactional
    void leaveOut(Person person, String key, int file, boolean out) {
        database.sql("""
                        update intake_file f set left_out = :out from intake i
                        where i.id = f.intake_id and f.intake_id = :intake and f.number = :file and i.status = 'READ'
                        """)
                .param("intake", own(person, key))
                .param("file", file)
                .param("out", out)
                .update();
    }

    /** Forgets what was sent and not taken over. */
    @Transactional
    void withdraw(Person person, String key) {
        database.sql("delete from intake where id = :intake and status = 'READ'")
                .param("intake", own(person, key))
                .update();
    }

    /** Whether nobody has worked on it for so long that somebody else must; whoever is told so does. */
    @Transactional
    boolean claimLost(Person person, String key) {
        Instant now = clock.instant();
        return database.sql("""
                        update intake set beat_at = :now
                        where id = :intake and status in ('READING', 'TAKING') and beat_at < :lost
                        """)
                        .param("intake", own(person, key))
                        .param("now", Timestamp.from(now))
                        .param("lost", Timestamp.from(now.minus(LOST)))
                        .update()
                == 1;
    }

    /** @throws OutOfSight if it is somebody else's or there is none */
    long own(Person person, String key) {
        return database.sql("select id from intake where key = :key and account_id = :account")
                .param("key", key)
                .param("account", person.account())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new OutOfSight(person, "intake " + key));
    }

    private static String shown(String name) {
        String clean = LabelText.clean(name);
        String file = clean.substring(clean.lastIndexOf('/') + 1);
        return file.isEmpty() ? "?" : file.length() > 120 ? file.substring(0, 120) : file;
    }

    private static byte[] digest(List<SentFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.stream()
                    .map(file -> HexFormat.of().formatHex(sha256(file.content())))
                    .sorted()
                    .forEach(one -> digest.update(one.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
