package vn.muctieu.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;
import vn.muctieu.measurement.FormBook;
import vn.muctieu.measurement.FormBookQuery;
import vn.muctieu.resolution.Figure;
import vn.muctieu.web.Download;
import vn.muctieu.web.Table;

/** A year's whole data, a line for each number that the person sees. */
@Controller
class YearTableController {

    private static final int AT_ONCE = 200;

    private final FormBookQuery books;
    private final MessageSource messages;

    YearTableController(FormBookQuery books, MessageSource messages) {
        this.books = books;
        this.messages = messages;
    }

    @SignedIn
    @GetMapping("/submissions/{year}.csv")
    void year(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        FormBook book = books.all(person, year);
        List<String> columns = new ArrayList<>();
        for (String column :
                List.of("key", "unit", "state", "figure-key", "figure", "unit-of-measure", "last", "value")) {
            columns.add(messages.getMessage("intake.table." + column, null, language));
        }
        Table table = new Table("so-lieu-" + year, columns, rows -> write(book, rows, language));
        new Download(response).table("so-lieu-" + year, "csv", table, language);
    }

    private void write(FormBook book, Consumer<List<@Nullable Object>> rows, Locale language) {
        for (int from = 0; from < book.forms().size(); from += AT_ONCE) {
            List<FormBook.UnitForm> some =
                    book.forms().subList(from, Math.min(book.forms().size(), from + AT_ONCE));
            Map<Long, Map<String, FormBook.Number>> numbers = books.numbers(book.year(), some);
            for (FormBook.UnitForm form : some) {
                Map<String, FormBook.Number> own =
                        numbers.getOrDefault(form.unit().id(), Map.of());
                String state = messages.getMessage("measurement.status." + form.status(), null, language);
                for (Figure figure : book.figures()) {
                    if (form.asked().contains(figure.key())) {
                        FormBook.Number number = own.getOrDefault(figure.key(), FormBook.Number.NONE);
                        List<@Nullable Object> row = new ArrayList<>();
                        row.add(form.unit().key());
                        row.add(form.unit().name());
                        row.add(state);
                        row.add(figure.key());
                        row.add(figure.name());
                        row.add(figure.unitOfMeasure());
                        row.add(number.lastYear());
                        row.add(number.value());
                        rows.accept(row);
                    }
                }
            }
        }
    }
}
