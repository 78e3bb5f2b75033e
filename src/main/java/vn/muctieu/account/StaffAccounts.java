package vn.muctieu.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.UnstaffedQuery.Unstaffed;

/**
 * Opens an account for the staff of each of several units at once. First passwords follow from a secret in the form, so
 * that a form sent twice, after an answer that was lost, says the same once more instead of leaving accounts that nobody
 * can sign in to.
 */
@Service
class StaffAccounts {

    private final UnstaffedQuery unstaffed;
    private final AccountsQuery kept;
    private final AccountBook book;

    StaffAccounts(UnstaffedQuery unstaffed, AccountsQuery kept, AccountBook book) {
        this.unstaffed = unstaffed;
        this.kept = kept;
        this.book = book;
    }

    /** What a unit is handed to sign in for the first time. */
    record Slip(String unit, String username, String password) {}

    /**
     * All of them, or none.
     *
     * @throws StaffedAlready if a unit has got an account otherwise meanwhile, or is none of the admin's
     */
    @Transactional
    List<Slip> open(Person admin, String secret, Collection<Long> units) {
        Map<Long, Unstaffed> waiting =
                unstaffed.below(admin).stream().collect(Collectors.toMap(Unstaffed::id, Function.identity()));
        List<AccountRow> accounts = waiting.keySet().containsAll(units) ? List.of() : kept.keptBy(admin);
        return units.stream()
                .map(unit -> waiting.containsKey(unit)
                        ? open(waiting.get(unit), password(secret, unit))
                        : again(accounts, unit, password(secret, unit)))
                .toList();
    }

    private Slip open(Unstaffed unit, String password) {
        String username = book.free(Username.from(unit.name()));
        try {
            book.open(username, "Cán bộ " + unit.name(), Role.UNIT_STAFF, unit.id(), password)
                    .markPasswordGiven();
        } catch (UsernameTaken meanwhile) {
            throw new StaffedAlready();
        }
        return new Slip(unit.name(), username, password);
    }

    private Slip again(List<AccountRow> accounts, long unit, String password) {
        return accounts.stream()
                .filter(one -> one.unit() == unit && one.role() == Role.UNIT_STAFF && one.enabled())
                .filter(one -> book.opensWith(one.id(), password))
                .map(one -> new Slip(one.unitName(), one.username(), password))
                .findFirst()
                .orElseThrow(StaffedAlready::new);
    }

    /** Fifteen letters, 74 bits. */
    private static String password(String secret, long unit) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] bytes = mac.doFinal(String.valueOf(unit).getBytes(StandardCharsets.UTF_8));
            return Legible.grouped(Legible.of(bytes, 15), 5);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("HmacSHA256 is part of every Java", absent);
        }
    }
}
