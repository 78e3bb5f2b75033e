package vn.muctieu.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who is signed in, as the frame around a page shows them. */
public interface Reader {

    /** Whose request is being answered; null if nobody is signed in. */
    static @Nullable Reader asking() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Reader reader ? reader : null;
    }

    String displayName();

    /** What they may do, by the name of their role. */
    String roleName();
}
