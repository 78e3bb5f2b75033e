package vn.muctieu.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;

/**
 * Whose session it is. Only the account's identity and version are kept, not what Spring Security knows of the person:
 * to unpack that at every request would cost more than the rest of a light page.
 *
 * @param version the account's version at sign-in, with which the session lives and dies
 */
record SessionOwner(Person person, int version) {

    static final String ATTRIBUTE = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    static Optional<SessionOwner> of(Session session) {
        return session.getAttribute(ATTRIBUTE) instanceof SecurityContext context
                ? of(context.getAuthentication())
                : Optional.empty();
    }

    /** The account as it is now. */
    static Optional<SessionOwner> of(ResultSet row) throws SQLException {
        long account = row.getLong("account_id");
        if (row.wasNull()) {
            return Optional.empty();
        }
        var person = new Person(
                account,
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getLong("unit_id"));
        return Optional.of(new SessionOwner(person, row.getInt("account_version")));
    }

    private static Optional<SessionOwner> of(@Nullable Authentication authentication) {
        return authentication != null
                        && authentication.getPrincipal() instanceof Person person
                        && authentication.getDetails() instanceof Integer version
                ? Optional.of(new SessionOwner(person, version))
                : Optional.empty();
    }

    long account() {
        return person.account();
    }

    Authentication authentication() {
        var authority = new SimpleGrantedAuthority("ROLE_" + person.role());
        var authentication = UsernamePasswordAuthenticationToken.authenticated(person, null, List.of(authority));
        authentication.setDetails(version);
        return authentication;
    }

    void takeUp(Session session) {
        session.setAttribute(ATTRIBUTE, new SecurityContextImpl(authentication()));
    }
}
