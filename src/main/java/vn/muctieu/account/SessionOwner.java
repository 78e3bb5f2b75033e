package vn.muctieu.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;

/**
 * Whose session it is.
 *
 * @param version the account's version at sign-in
 */
record SessionOwner(@Nullable Long account, @Nullable Integer version) {

    static final SessionOwner NOBODY = new SessionOwner(null, null);

    static SessionOwner of(Session session) {
        Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext secured ? of(secured.getAuthentication()) : NOBODY;
    }

    private static SessionOwner of(@Nullable Authentication authentication) {
        return authentication != null
                        && authentication.getPrincipal() instanceof Person person
                        && authentication.getDetails() instanceof Integer version
                ? new SessionOwner(person.account(), version)
                : NOBODY;
    }
}
