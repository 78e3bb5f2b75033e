package vn.muctieu.account;

/** There is an account of that name already. */
class UsernameTaken extends RuntimeException {

    UsernameTaken(String username) {
        super("There is an account named " + username);
    }
}
