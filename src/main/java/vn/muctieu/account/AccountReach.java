package vn.muctieu.account;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Whose accounts an admin reaches: those at their own unit and below it, and never their own. */
@Component
class AccountReach {

    private final Accounts accounts;
    private final Access access;

    AccountReach(Accounts accounts, Access access) {
        this.accounts = accounts;
        this.access = access;
    }

    Account other(Person admin, long id) {
        Account account = accounts.findById(id).orElseThrow(() -> new OutOfSight(admin, "account " + id));
        access.requireMayAdminister(admin, account.unit());
        if (account.id() == admin.account()) {
            throw new AccessDeniedException("Nobody changes their own rights: " + admin.username());
        }
        return account;
    }
}
