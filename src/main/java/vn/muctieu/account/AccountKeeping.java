package vn.muctieu.account;

import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Admins open accounts, place them and take them out of use. Whoever's rights change is signed out everywhere. */
@Service
@Transactional
class AccountKeeping {

    private final AccountBook book;
    private final AccountReach reach;
    private final Access access;
    private final Sessions sessions;

    AccountKeeping(AccountBook book, AccountReach reach, Access access, Sessions sessions) {
        this.book = book;
        this.reach = reach;
        this.access = access;
        this.sessions = sessions;
    }

    void open(Person admin, NewAccountForm form) {
        long unit = Objects.requireNonNull(form.unit(), "not valid");
        access.requireMayAdminister(admin, unit);
        book.open(form.username(), form.displayName(), form.role(), unit, form.password())
                .markPasswordGiven();
    }

    void place(Person admin, long id, Role role, long unit) {
        Account account = reach.other(admin, id);
        access.requireMayAdminister(admin, unit);
        account.place(role, unit);
        sessions.endAllOf(id);
    }

    void disable(Person admin, long id) {
        reach.other(admin, id).disable();
        sessions.endAllOf(id);
    }

    void enable(Person admin, long id) {
        reach.other(admin, id).enable();
    }
}
