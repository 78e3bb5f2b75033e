package vn.muctieu.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Person;
import vn.muctieu.intake.Arrangements.Kind;
import vn.muctieu.intake.Arrangements.Meaning;
import vn.muctieu.intake.Arrangements.OfFile;
import vn.muctieu.intake.Arrangements.Said;
import vn.muctieu.intake.EnterableFormsQuery.Forms;

/** Saying how a workbook that was not made here is to be read, and what its texts mean. */
@Service
class ColumnsDesk {

    private final ForeignFileQuery files;
    private final Arrangements arrangements;
    private final ArrangedFiles arranged;
    private final EnterableFormsQuery forms;
    private final JdbcClient database;

    ColumnsDesk(
            ForeignFileQuery files,
            Arrangements arrangements,
            ArrangedFiles arranged,
            EnterableFormsQuery forms,
            JdbcClient database) {
        this.files = files;
        this.arrangements = arrangements;
        this.arranged = arranged;
        this.forms = forms;
        this.database = database;
    }

    /**
     * Keeps what was said.
     *
     * @return whether everything in the file is clear now
     */
    @Transactional
    boolean say(Person person, String key, int file, ColumnsForm said) {
        ForeignFileQuery.Foreign foreign = files.of(person, key, file);
        Forms of = forms.of(person, said.year());
        if (of.units().isEmpty()) {
            throw new FileRefused("columns.no-forms", String.valueOf(said.year()));
        }
        Book.Row headings = headings(foreign.book(), said);
        List<String> roles = roles(foreign.book().visible().get(said.sheet()), said, of);
        new Arrangement(said.sheet(), said.heading() - 1, roles)
                .check(of.units().size() == 1);
        long arrangement = arrangements.keep(person.unit(), Arrangement.signature(headings), roles);
        arrangements.keepMeanings(arrangement, meanings(said, of));
        database.sql("""
                        update intake_file set arrangement_id = :arrangement, sheet = :sheet, heading = :heading, year = :year
                        where intake_id = :intake and number = :file
                        """)
                .param("arrangement", arrangement)
                .param("sheet", said.sheet())
                .param("heading", said.heading() - 1)
                .param("year", said.year())
                .param("intake", foreign.intake())
                .param("file", file)
                .update();
        OfFile now = new OfFile(arrangement, said.sheet(), said.heading() - 1, said.year());
        ArrangedReading reading = arranged.ready(now, of).reading(number -> {});
        reading.read(foreign.book());
        return reading.asked().isEmpty();
    }

    private static Book.Row headings(Book book, ColumnsForm said) {
        if (said.sheet() < 0 || said.sheet() >= book.visible().size()) {
            throw new FileRefused("columns.no-headings", String.valueOf(said.heading()));
        }
        return book.visible().get(said.sheet()).rows().stream()
                .filter(row -> row.index() == said.heading() - 1)
                .findFirst()
                .orElseThrow(() -> new FileRefused("columns.no-headings", String.valueOf(said.heading())));
    }

    private static List<String> roles(Book.Sheet sheet, ColumnsForm said, Forms of) {
        List<String> roles = new ArrayList<>();
        int last = sheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(Book.Cell::column)
                .max()
                .orElse(0);
        for (int column = 0; column <= last; column++) {
            roles.add(role(said.roles().getOrDefault(column, ""), of));
        }
        return roles;
    }

    private static String role(String said, Forms of) {
        boolean known = List.of(Arrangement.UNIT, Arrangement.CODE, Arrangement.FIGURE, Arrangement.VALUE)
                        .contains(said)
                || of.book().figures().stream().anyMatch(figure -> said.equals(Arrangement.OF_FIGURE + figure.key()));
        return known ? said : "";
    }

    private static Map<Said, Meaning> meanings(ColumnsForm said, Forms of) {
        Map<Said, Meaning> meanings = new HashMap<>();
        said.meanings()
                .forEach((about, answer) ->
                        meaning(about, answer, of).ifPresent(meaning -> meanings.put(about, meaning)));
        return meanings;
    }

    private static Optional<Meaning> meaning(Said about, String answer, Forms of) {
        if (answer.equals(ColumnsForm.NOTHING)) {
            return Optional.of(Meaning.NOTHING);
        }
        if (about.kind() == Kind.UNIT) {
            return Optional.ofNullable(of.units().get(answer)).map(unit -> new Meaning(unit, null));
        }
        return of.book().figures().stream()
                .filter(figure -> figure.key().equals(answer))
                .map(figure -> new Meaning(null, figure.key()))
                .findFirst();
    }
}
