package vn.muctieu.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the first admin types, with the secret from the log. */
record SetUpForm(
        @NotBlank(message = "{account.set-up.secret.missing}")
        String secret,

        @Pattern(regexp = Username.PATTERN, message = "{account.username.invalid}")
        String username,

        @NotBlank(message = "{account.display-name.missing}")
        @Size(max = 100, message = "{account.display-name.too-long}")
        String displayName,

        @NotNull(message = "{account.unit.missing}") @Nullable
        Long unit,

        String password,
        String repeated) {

    SetUpForm(
            @Nullable String secret,
            @Nullable String username,
            @Nullable String displayName,
            @Nullable Long unit,
            @Nullable String password,
            @Nullable String repeated) {
        this.secret = Objects.requireNonNullElse(secret, "");
        this.username = Username.typed(username);
        this.displayName = DisplayName.of(displayName);
        this.unit = unit;
        this.password = Objects.requireNonNullElse(password, "");
        this.repeated = Objects.requireNonNullElse(repeated, "");
    }

    /** Nobody but the one at work can say for which unit, unless there is only one. */
    static SetUpForm at(@Nullable Long unit) {
        return new SetUpForm("", "", "", unit, "", "");
    }
}
