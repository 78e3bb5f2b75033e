package vn.muctieu.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Person;

/** What a person does about their own reminders: has read them, wants them by e-mail or not. */
@Service
class ReminderDesk {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\",;:\\p{Cc}]{1,64}@[\\p{Alnum}.-]{1,180}\\p{Alnum}");

    private final JdbcClient database;
    private final Clock clock;

    ReminderDesk(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    void read(Person person) {
        database.sql("update reminder set read_at = :now where account_id = :account and read_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", person.account())
                .update();
    }

    /**
     * @param address empty takes the address away
     * @throws AddressRefused if it cannot be one
     */
    @Transactional
    void mailTo(Person person, String address, boolean wanted) {
        String written = address.strip();
        if (written.isEmpty()) {
            database.sql("delete from mail_address where account_id = :account")
                    .param("account", person.account())
                    .update();
            return;
        }
        if (!ADDRESS.matcher(written).matches()) {
            throw new AddressRefused(written);
        }
        database.sql("""
                        insert into mail_address (account_id, address, wanted) values (:account, :address, :wanted)
                        on conflict (account_id) do update set address = excluded.address, wanted = excluded.wanted
                        """)
                .param("account", person.account())
                .param("address", written)
                .param("wanted", wanted)
                .update();
    }
}
