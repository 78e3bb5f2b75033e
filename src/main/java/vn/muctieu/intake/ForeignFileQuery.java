package vn.muctieu.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.intake.ArrangedReading.Asked;
import vn.muctieu.intake.Arrangements.Kind;
import vn.muctieu.intake.Arrangements.OfFile;
import vn.muctieu.intake.ColumnsPage.Choice;
import vn.muctieu.intake.ColumnsPage.Column;
import vn.muctieu.intake.ColumnsPage.Question;
import vn.muctieu.intake.EnterableFormsQuery.Forms;
import vn.muctieu.measurement.SubmissionQuery;
import vn.muctieu.resolution.Figure;
import vn.muctieu.web.Numbers;

/** Reads a workbook that was not made here for the page on which somebody says what its columns are. */
@Component
class ForeignFileQuery {

    private static final int SAMPLES = 3;
    private static final int AT_ONCE = 300;

    private final Arrangements arrangements;
    private final ArrangedFiles arranged;
    private final EnterableFormsQuery forms;
    private final SubmissionQuery submissions;
    private final JdbcClient database;

    ForeignFileQuery(
            Arrangements arrangements,
            ArrangedFiles arranged,
            EnterableFormsQuery forms,
            SubmissionQuery submissions,
            JdbcClient database) {
        this.arrangements = arrangements;
        this.arranged = arranged;
        this.forms = forms;
        this.submissions = submissions;
        this.database = database;
    }

    /** A file that somebody sent and that was not made here. */
    record Foreign(long intake, String name, Book book) {}

    /** Where to look; what is null is proposed. */
    record Wish(
            @Nullable Integer sheet,
            @Nullable Integer heading,
            @Nullable Integer year) {}

    /** @throws OutOfSight if it is somebody else's, there is none, or nothing is to be said of it */
    Foreign of(Person person, String key, int file) {
        record Sent(long intake, String name, byte[] content) {}
        Sent sent = database.sql("""
                        select i.id as intake, f.name, f.content
                        from intake i join intake_file f on f.intake_id = i.id
                        where i.key = :key and i.account_id = :account and i.status = 'READ' and f.number = :file
                            and f.content is not null
                        """)
                .param("key", key)
                .param("account", person.account())
                .param("file", file)
                .query((row, n) -> new Sent(row.getLong("intake"), row.getString("name"), row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new OutOfSight(person, "intake " + key));
        Book book = BookReader.read(sent.content());
        if (FormIdentity.of(book).isPresent() || book.visible().isEmpty()) {
            throw new OutOfSight(person, "intake " + key);
        }
        return new Foreign(sent.intake(), sent.name(), book);
    }

    ColumnsPage page(Person person, String key, int file, Wish wish, Locale language) {
        Foreign foreign = of(person, key, file);
        Optional<OfFile> said = arrangements.of(foreign.intake(), file);
        ColumnGuess.Place guess =
                ColumnGuess.place(foreign.book(), signature -> arrangements.find(person.unit(), signature));
        List<Integer> years = submissions.openYears(person.unit());
        int sheet = or(wish.sheet(), said.map(OfFile::sheet).orElse(guess.sheet()));
        int heading = or(wish.heading(), said.map(OfFile::heading).orElse(guess.heading()) + 1);
        int year = or(wish.year(), said.map(OfFile::year).orElseGet(() -> enterable(person, years)));
        Book.Sheet shown = foreign.book()
                .visible()
                .get(Math.max(0, Math.min(sheet, foreign.book().visible().size() - 1)));
        Forms of = forms.of(person, year);
        Optional<Arrangements.Kept> kept = shown.rows().stream()
                .filter(row -> row.index() == heading - 1)
                .findFirst()
                .flatMap(row -> arrangements.find(person.unit(), Arrangement.signature(row)));
        return new ColumnsPage(
                key,
                file,
                foreign.name(),
                foreign.book().visible().stream().map(Book.Sheet::name).toList(),
                sheet,
                heading,
                years,
                year,
                kept.isPresent(),
                of.book().figures().stream()
                        .map(figure -> new Choice(Arrangement.OF_FIGURE + figure.key(), figure.name()))
                        .toList(),
                columns(shown, heading - 1, kept, of, language),
                said.filter(one -> one.sheet() == sheet && one.heading() == heading - 1 && one.year() == year)
                        .map(one -> questions(one, foreign.book(), of))
                        .orElse(List.of()));
    }

    /** The latest year in which the person may enter anything: after a reorganisation they may only look on. */
    private int enterable(Person person, List<Integer> years) {
        return years.stream()
                .filter(year -> !forms.of(person, year).units().isEmpty())
                .findFirst()
                .orElse(years.isEmpty() ? 1 : years.get(0));
    }

    private static int or(@Nullable Integer wished, int otherwise) {
        return wished == null ? otherwise : wished;
    }

    private static List<Column> columns(
            Book.Sheet sheet, int heading, Optional<Arrangements.Kept> kept, Forms of, Locale language) {
        List<Column> columns = new ArrayList<>();
        List<Integer> used = sheet.rows().stream()
                .filter(row -> row.index() >= heading)
                .flatMap(row -> row.cells().stream())
                .map(Book.Cell::column)
                .distinct()
                .sorted()
                .toList();
        for (int column : used) {
            String name = sheet.rows().stream()
                    .filter(row -> row.index() == heading)
                    .map(row -> row.text(column))
                    .findFirst()
                    .orElse("");
            String samples = sheet.rows().stream()
                    .filter(row -> row.index() > heading)
                    .flatMap(row -> row.cell(column).stream())
                    .map(cell -> sample(cell, language))
                    .limit(SAMPLES)
                    .collect(Collectors.joining(" · "));
            String role = kept.filter(one -> column < one.roles().size())
                    .map(one -> one.roles().get(column))
                    .orElseGet(() -> ColumnGuess.role(name, of.book().figures()));
            columns.add(new Column(column, CellAddress.letters(column), name, samples, role));
        }
        return columns;
    }

    private static String sample(Book.Cell cell, Locale language) {
        BigDecimal number =
                cell.kind() == Book.Kind.NUMBER ? CellNumber.of(cell, 4).value() : null;
        return number == null ? cell.text() : Numbers.in(language).of(number);
    }

    private List<Question> questions(OfFile said, Book book, Forms of) {
        ArrangedReading reading = arranged.ready(said, of).reading(number -> {});
        reading.read(book);
        UnitNames names = arranged.names(said.year(), of.units().values());
        return reading.asked().stream()
                .limit(AT_ONCE)
                .map(asked -> question(asked, names, of))
                .toList();
    }

    private static Question question(Asked asked, UnitNames names, Forms of) {
        boolean ofUnit = asked.said().kind() == Kind.UNIT;
        List<Choice> all = ofUnit
                ? names.all().stream()
                        .map(unit -> new Choice(unit.key(), unit.full()))
                        .toList()
                : of.book().figures().stream()
                        .map(figure -> new Choice(figure.key(), figure.name()))
                        .toList();
        List<Choice> likely = ofUnit
                ? names.likely(asked.written(), asked.code()).stream()
                        .map(unit -> new Choice(unit.key(), unit.full()))
                        .toList()
                : of.book().figures().stream()
                        .filter(figure -> isLike(figure, asked.said().text()))
                        .map(figure -> new Choice(figure.key(), figure.name()))
                        .toList();
        return new Question(
                ColumnsForm.field(asked.said()),
                asked.written(),
                asked.code(),
                asked.rows(),
                ofUnit,
                likely,
                all.stream().filter(choice -> !likely.contains(choice)).toList(),
                likely.size() == 1 ? likely.get(0).value() : null);
    }

    private static boolean isLike(Figure figure, String folded) {
        String name = LabelText.folded(figure.name());
        return name.contains(folded) || folded.contains(name);
    }
}
