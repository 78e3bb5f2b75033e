package vn.muctieu.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People for tests that do not care how somebody got in. */
public final class People {

    private People() {}

    /** Makes a request one of this person, signed in. */
    public static RequestPostProcessor signedIn(Person person) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_" + person.role()))));
    }

    static Person person(Role role, long unit) {
        return new Person(0, "somebody", "Người nào đó", role, unit);
    }
}
