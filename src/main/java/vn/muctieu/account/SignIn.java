package vn.muctieu.account;

import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Finds out who somebody is by their user name and password. An unknown name, a wrong password, a disabled account and
 * one that has to wait all get the same answer after the same work.
 */
@Component
class SignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final SignInAttempts attempts;
    private final String nobodysPassword;

    SignIn(Accounts accounts, PasswordHashing hashing, SignInAttempts attempts) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.attempts = attempts;
        this.nobodysPassword = Objects.requireNonNull(hashing.encode("nobody's"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String username = Username.of(asked.getName());
        String address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        boolean mayTry = attempts.begin(username, address);
        Optional<Account> account = accounts.findByUsername(username);
        boolean right = hashing.matches(
                String.valueOf(asked.getCredentials()),
                account.map(Account::password).orElse(nobodysPassword));
        Account found = account.filter(known -> mayTry && right && known.enabled())
                .orElseThrow(() -> new BadCredentialsException("Refused"));
        attempts.succeeded(username, address);
        return new SessionOwner(found.person(), found.version()).authentication();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
