package vn.muctieu.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** Somebody with an account in the database, which no password opens. */
    public static Person recorded(JdbcClient database, String username, String name, Role role, long unit) {
        long account = database.sql("""
                        insert into account (username, display_name, password, role, unit_id, created_at)
                        values (:username, :name, 'nobody signs in', :role, :unit, now()) returning id
                        """)
                .param("username", username)
                .param("name", name)
                .param("role", role.name())
                .param("unit", unit)
                .query(Long.class)
                .single();
        return new Person(account, username, name, role, unit);
    }

    static Person person(Role role, long unit) {
        return new Person(0, "somebody", "Người nào đó", role, unit);
    }
}
