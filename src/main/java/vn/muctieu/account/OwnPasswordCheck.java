package vn.muctieu.account;

import org.springframework.stereotype.Component;

/** Whether somebody who is signed in still knows the password, asked before anything that a borrowed session must not do. */
@Component
class OwnPasswordCheck {

    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final SignInAttempts attempts;

    OwnPasswordCheck(Accounts accounts, PasswordHashing hashing, SignInAttempts attempts) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.attempts = attempts;
    }

    /** Guessing is slowed down as at sign-in, and apart from it: it must not keep the owner from signing in. */
    boolean knows(Person person, String password) {
        String place = "signed in";
        boolean right = attempts.begin(person.username(), place)
                && accounts.findById(person.account())
                        .filter(account -> hashing.matches(password, account.password()))
                        .isPresent();
        if (right) {
            attempts.succeeded(person.username(), place);
        }
        return right;
    }
}
