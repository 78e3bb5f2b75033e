package vn.muctieu.account;

import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts on behalf of the program itself, where no person is signed in yet. */
@Service
public class AccountBook {

    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final Clock clock;

    AccountBook(Accounts accounts, PasswordHashing hashing, Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.clock = clock;
    }

    /**
     * Opens an account unless one of that name exists; an existing one stays as it is. The password is taken as given: the
     * rules for passwords are for people.
     *
     * @param unit the identity of the unit the person is placed at
     */
    @Transactional
    public void openIfAbsent(String username, String displayName, Role role, long unit, String password) {
        if (!accounts.existsByUsername(username)) {
            accounts.save(new Account(username, displayName, hash(password), role, unit, clock.instant()));
        }
    }

    private String hash(String password) {
        return Objects.requireNonNull(hashing.encode(password));
    }
}
