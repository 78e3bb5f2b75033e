package vn.muctieu.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Access;
import vn.muctieu.account.Person;
import vn.muctieu.measurement.FormBook;
import vn.muctieu.measurement.FormBookQuery;
import vn.muctieu.organization.Unit;

/** Reads the forms of a year, and into which of them a person may enter numbers. */
@Component
class EnterableFormsQuery {

    private final FormBookQuery books;
    private final Access access;

    EnterableFormsQuery(FormBookQuery books, Access access) {
        this.books = books;
        this.access = access;
    }

    /** @param units the identities of the units for which the person may enter, by key */
    record Forms(FormBook book, Map<String, Long> units) {}

    /** @throws FileRefused if there is no such year */
    Forms of(Person person, int year) {
        if (year < 1 || year > 9999) {
            throw new FileRefused("identity");
        }
        FormBook book = books.all(person, year);
        Set<Long> enterable = access.enterable(person, LocalDate.of(year, 12, 31));
        return new Forms(
                book,
                book.forms().stream()
                        .map(FormBook.UnitForm::unit)
                        .filter(unit -> enterable.contains(unit.id()))
                        .collect(Collectors.toMap(Unit::key, Unit::id)));
    }
}
