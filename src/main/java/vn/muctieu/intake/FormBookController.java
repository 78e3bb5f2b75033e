package vn.muctieu.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;
import vn.muctieu.measurement.FormBook;
import vn.muctieu.measurement.FormBookQuery;
import vn.muctieu.web.Download;

/** Forms to fill in without a network. */
@Controller
class FormBookController {

    private final FormBookQuery books;
    private final FormWorkbook workbooks;

    FormBookController(FormBookQuery books, FormWorkbook workbooks) {
        this.books = books;
        this.workbooks = workbooks;
    }

    /** One unit's form with what is in it now. */
    @SignedIn
    @GetMapping("/entry/{year}.xlsx")
    void form(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @RequestParam String unit,
            HttpServletResponse response)
            throws IOException {
        FormBook book = asking(books.of(person, year, unit));
        new Download(response).workbook("phieu-so-lieu-" + year + "-" + unit, out -> workbooks.writeForm(book, out));
    }

    /** A year's forms of every unit the person sees, with what is in them now. */
    @SignedIn
    @GetMapping("/submissions/{year}.xlsx")
    void year(@AuthenticationPrincipal Person person, @PathVariable int year, HttpServletResponse response)
            throws IOException {
        FormBook book = asking(books.all(person, year));
        new Download(response).workbook("so-lieu-" + year, out -> workbooks.writeYear(book, out));
    }

    private static FormBook asking(FormBook book) {
        if (book.forms().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return book;
    }
}
