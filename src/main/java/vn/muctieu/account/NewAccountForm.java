package vn.muctieu.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an admin types to open an account. */
record NewAccountForm(
        @Pattern(regexp = Username.PATTERN, message = "{account.username.invalid}")
        String username,

        @NotBlank(message = "{account.display-name.missing}")
        @Size(max = 100, message = "{account.display-name.too-long}")
        String displayName,

        @NotNull(message = "{account.role.missing}") Role role,

        @NotNull(message = "{account.unit.missing}") @Nullable
        Long unit,

        String password) {

    NewAccountForm(
            @Nullable String username,
            @Nullable String displayName,
            Role role,
            @Nullable Long unit,
            @Nullable String password) {
        this.username = Username.typed(username);
        this.displayName = DisplayName.of(displayName);
        this.role = role;
        this.unit = unit;
        this.password = Objects.requireNonNullElse(password, "");
    }

    static NewAccountForm at(@Nullable Long unit) {
        return new NewAccountForm("", "", Role.UNIT_STAFF, unit, "");
    }
}
