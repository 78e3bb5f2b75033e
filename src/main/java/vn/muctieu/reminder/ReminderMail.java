package vn.muctieu.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Service;

/**
 * Sends reminders by e-mail to those who want them so. Without a mail server there is nothing to do: the application
 * shows them.
 */
@Service
class ReminderMail {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderMail.class);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int ATTEMPTS = 5;

    /** What could not be sent for so long would only confuse. */
    private static final Duration FRESH = Duration.ofDays(2);

    private final JdbcClient database;
    private final ObjectProvider<MailSender> server;
    private final MessageSource messages;
    private final Clock clock;
    private final String from;

    ReminderMail(
            JdbcClient database,
            ObjectProvider<MailSender> server,
            MessageSource messages,
            Clock clock,
            @Value("${muctieu.reminders.from:muctieu@localhost}") String from) {
        this.database = database;
        this.server = server;
        this.messages = messages;
        this.clock = clock;
        this.from = from;
    }

    private record Letter(
            long id, String address, String name, ReminderKind kind, String about, int year, String day) {}

    /** Sends what is neither sent nor read yet; if the server is away, later. */
    void send() {
        MailSender sender = server.getIfAvailable();
        if (sender == null) {
            return;
        }
        for (long reminder : waiting()) {
            if (!send(sender, reminder)) {
                return;
            }
        }
    }

    private List<Long> waiting() {
        return database.sql("""
                        select r.id from reminder r
                        join mail_address m on m.account_id = r.account_id and m.wanted
                        join account a on a.id = r.account_id and a.enabled
                        where r.mailed_at is null and r.read_at is null and r.mail_failures < :attempts
                            and r.made_at > :fresh
                        order by r.id
                        """)
                .param("attempts", ATTEMPTS)
                .param("fresh", Timestamp.from(clock.instant().minus(FRESH)))
                .query(Long.class)
                .list();
    }

    /**
     * Marked before it is sent: if the program ends in between, a letter is missing rather than there twice.
     *
     * @return whether it is worth sending others
     */
    private boolean send(MailSender sender, long reminder) {
        Optional<Letter> letter = claimed(reminder);
        if (letter.isEmpty()) {
            return true;
        }
        try {
            sender.send(written(letter.get()));
            return true;
        } catch (MailException e) {
            LOG.warn("A reminder could not be sent by e-mail: {}", e.getMessage());
            boolean away = isAway(e);
            database.sql(
                            "update reminder set mailed_at = null, mail_failures = mail_failures + :failures where id = :id")
                    .param("failures", away ? 0 : 1)
                    .param("id", reminder)
                    .update();
            return !away;
        }
    }

    /** Whether no letter can be sent now: the server was not reached, or did not let the program in. */
    private static boolean isAway(MailException failure) {
        return failure instanceof MailAuthenticationException
                || failure instanceof MailSendException unsent
                        && unsent.getCause() != null
                        && !unsent.getFailedMessages().isEmpty();
    }

    private Optional<Letter> claimed(long reminder) {
        return database.sql("""
                        with claimed as (
                            update reminder set mailed_at = :now where id = :id and mailed_at is null returning *
                        )
                        select c.id, m.address, a.display_name, c.kind, coalesce(c.about, u.name) as about, c.year,
                            c.occasion, c.due_on
                        from claimed c
                        join mail_address m on m.account_id = c.account_id
                        join account a on a.id = c.account_id
                        left join org_unit_period u on u.unit_id = c.unit_id and u.valid @> make_date(c.year, 12, 31)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", reminder)
                .query((row, n) -> new Letter(
                        row.getLong("id"),
                        row.getString("address"),
                        row.getString("display_name"),
                        ReminderKind.valueOf(row.getString("kind")),
                        row.getString("about"),
                        row.getInt("year"),
                        ReminderQuery.day(row)))
                .optional();
    }

    private SimpleMailMessage written(Letter letter) {
        String what = messages.getMessage(
                "reminder.of." + letter.kind(),
                new Object[] {String.valueOf(letter.year()), letter.about(), letter.day()},
                VIETNAMESE);
        var mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(letter.address());
        mail.setSubject(
                messages.getMessage(letter.kind().subject(), new Object[] {String.valueOf(letter.year())}, VIETNAMESE));
        mail.setText(messages.getMessage("reminder.letter", new Object[] {letter.name(), what}, VIETNAMESE));
        return mail;
    }
}
