package vn.muctieu.account;

import java.time.Clock;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where accounts are opened, whoever asked for it. The rules for passwords are for what people type: see {@link PasswordRules}. */
@Service
@Transactional
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
     * Opens an account on behalf of the program itself, unless one of that name exists; an existing one stays as it is.
     *
     * @param unit the identity of the unit the person is placed at
     * @return the person the account belongs to
     */
    public Person openIfAbsent(String username, String displayName, Role role, long unit, String password) {
        return accounts.findByUsername(username)
                .orElseGet(() -> open(username, displayName, role, unit, password))
                .person();
    }

    /** The name itself, or with the first number behind it that makes it free. */
    String free(String username) {
        return Stream.concat(
                        Stream.of(username), IntStream.iterate(2, n -> n + 1).mapToObj(n -> username + "-" + n))
                .filter(name -> !accounts.existsByUsername(name))
                .findFirst()
                .orElseThrow();
    }

    boolean opensWith(long account, String password) {
        return hashing.matches(
                password, accounts.findById(account).orElseThrow().password());
    }

    Account open(String username, String displayName, Role role, long unit, String password) {
        String hash = Objects.requireNonNull(hashing.encode(password));
        if (accounts.existsByUsername(username)) {
            throw new UsernameTaken(username);
        }
        try {
            return accounts.save(new Account(username, displayName, hash, role, unit, clock.instant()));
        } catch (DataIntegrityViolationException e) {
            throw new UsernameTaken(username);
        }
    }
}
