package vn.muctieu.postgres;

import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL could not be started; says why in one sentence and what a person can do. */
class PostgresNotStarted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    PostgresNotStarted(String sentence, String action, @Nullable Throwable cause) {
        super(sentence, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
