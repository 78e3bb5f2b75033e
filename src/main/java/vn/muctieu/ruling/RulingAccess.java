package vn.muctieu.ruling;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Access;
import vn.muctieu.account.Person;
import vn.muctieu.resolution.Resolution;

/** Who settles what a resolution's figures do not say: whoever decides for its scope in any year of its period. */
@Component
public class RulingAccess {

    private final Access access;

    RulingAccess(Access access) {
        this.access = access;
    }

    public boolean maySettle(Person person, Resolution resolution) {
        return IntStream.rangeClosed(resolution.firstYear(), resolution.lastYear())
                .anyMatch(year -> access.mayDecide(person, resolution.scope(), endOf(year)));
    }

    void require(Person person, Resolution resolution) {
        if (!maySettle(person, resolution)) {
            access.requireMayDecide(person, resolution.scope(), endOf(resolution.firstYear()));
        }
    }

    static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
