package vn.muctieu.account;

/** The set-up secret is wrong, has run out, or has been used. */
class SetUpRefused extends RuntimeException {

    SetUpRefused() {
        super("The set-up secret does not count");
    }
}
