package vn.muctieu.account;

/** Why a password is not accepted. */
enum PasswordProblem {
    TOO_SHORT,
    TOO_LONG,
    WIDELY_USED,
    EASILY_GUESSED;

    /** The key of the sentence that says so. */
    String message() {
        return "account.password." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
