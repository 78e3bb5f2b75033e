package vn.muctieu.account;

import java.util.Locale;

/** Why a password is not accepted. */
enum PasswordProblem {
    TOO_SHORT,
    TOO_LONG,
    WIDELY_USED,
    EASILY_GUESSED;

    /** The key of the sentence that says so. */
    String message() {
        return "account.password." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
