package vn.muctieu.account;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import vn.muctieu.web.Reader;

/**
 * Someone who is signed in. It is read anew with every request, and every change of the account ends the account's
 * sessions, so what it says is what the account says.
 *
 * @param account the account's identity
 * @param unit the identity of the unit they are placed at; they see it and what is below it
 */
public record Person(long account, String username, String displayName, Role role, long unit)
        implements AuthenticatedPrincipal, Reader, Serializable {

    /** Whose request is being answered; null if nobody is signed in. */
    public static @Nullable Person asking() {
        return Reader.asking() instanceof Person person ? person : null;
    }

    /** The user name; it is how Spring Security calls a person. */
    @Override
    public String getName() {
        return username;
    }

    @Override
    public String roleName() {
        return role.name();
    }
}
