package vn.muctieu.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The old password once and the new one twice. */
record OwnPasswordForm(String current, String password, String repeated) {

    static final OwnPasswordForm EMPTY = new OwnPasswordForm("", "", "");

    OwnPasswordForm(@Nullable String current, @Nullable String password, @Nullable String repeated) {
        this.current = Objects.requireNonNullElse(current, "");
        this.password = Objects.requireNonNullElse(password, "");
        this.repeated = Objects.requireNonNullElse(repeated, "");
    }
}
