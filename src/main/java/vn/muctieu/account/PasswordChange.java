package vn.muctieu.account;

import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new password: people give it to themselves, admins to others. Either way the old one's sessions end. */
@Service
@Transactional
class PasswordChange {

    private final Accounts accounts;
    private final AccountReach reach;
    private final Sessions sessions;
    private final PasswordHashing hashing;

    PasswordChange(Accounts accounts, AccountReach reach, Sessions sessions, PasswordHashing hashing) {
        this.accounts = accounts;
        this.reach = reach;
        this.sessions = sessions;
        this.hashing = hashing;
    }

    /** The session in which it happens goes on. */
    void own(Person person, String password, String session) {
        Account account =
                accounts.findById(person.account()).orElseThrow(() -> new OutOfSight(person, "their account"));
        account.choosePassword(hashed(password));
        accounts.flush();
        sessions.endAllButOne(account.id(), session);
    }

    void ofAnother(Person admin, long id, String password) {
        reach.other(admin, id).givePassword(hashed(password));
        sessions.endAllOf(id);
    }

    private String hashed(String password) {
        return Objects.requireNonNull(hashing.encode(password));
    }
}
