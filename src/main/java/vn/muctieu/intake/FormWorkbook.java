package vn.muctieu.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.muctieu.measurement.FormBook;
import vn.muctieu.measurement.FormBook.UnitForm;
import vn.muctieu.measurement.FormBookQuery;
import vn.muctieu.resolution.Figure;

/** Writes forms as a workbook that can be filled in without a network and taken in again. It streams. */
@Component
class FormWorkbook {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int AT_ONCE = 200;
    private static final int KEY_ROW = 4;
    private static final int HEAD = 5;
    private static final int KEY_COLUMN = 0;
    private static final int BROAD = 72;
    private static final int NARROW = 18;

    /** So many of them go into the broad column: most are narrower than a digit, which is what widths are measured by. */
    private static final int SMALL_LETTERS = 84;

    private final FormBookQuery books;
    private final MessageSource messages;

    FormWorkbook(FormBookQuery books, MessageSource messages) {
        this.books = books;
        this.messages = messages;
    }

    /** One unit's form: figures as rows. */
    void writeForm(FormBook book, OutputStream out) throws IOException {
        UnitForm form = book.forms().get(0);
        try (Workbook workbook = workbook(out)) {
            Worksheet sheet = workbook.newWorksheet(say("intake.book.form"));
            form(book, form, sheet);
            sheet.finish();
            identity(book, workbook.newWorksheet(BookKeys.SHEET));
        }
    }

    /** The forms of many units: a sheet for each group of figures, units as rows. */
    void writeYear(FormBook book, OutputStream out) throws IOException {
        try (Workbook workbook = workbook(out)) {
            int number = 0;
            for (List<Figure> group : groups(book.figures())) {
                Worksheet sheet = workbook.newWorksheet(sheetName(++number, group.get(0)));
                group(book, group, sheet);
                sheet.finish();
            }
            identity(book, workbook.newWorksheet(BookKeys.SHEET));
        }
    }

    private static Workbook workbook(OutputStream out) {
        return new Workbook(out, "Muc Tieu", "1.0");
    }

    private void form(FormBook book, UnitForm form, Worksheet worksheet) {
        FormSheet sheet = new FormSheet(worksheet, HEAD, HEAD + 1, 0);
        sheet.title(say("intake.book.form.title", year(book), form.unit().name()), hints(), 1);
        sheet.key(KEY_ROW, 5, BookKeys.UNIT + form.unit().key());
        sheet.head(HEAD, 1, say("intake.book.number"));
        sheet.head(HEAD, 2, say("intake.book.figure"));
        sheet.head(HEAD, 3, say("intake.book.unit-of-measure"));
        sheet.head(HEAD, 4, say("intake.book.year", String.valueOf(book.year() - 1)));
        sheet.head(HEAD, 5, say("intake.book.year", year(book)));
        Map<String, FormBook.Number> numbers = books.numbers(book.year(), List.of(form))
                .getOrDefault(form.unit().id(), Map.of());
        Map<String, Integer> rows = new HashMap<>();
        int row = HEAD;
        for (Figure figure : book.figures()) {
            row++;
            rows.put(figure.key(), row);
            FormBook.Number number = numbers.getOrDefault(figure.key(), FormBook.Number.NONE);
            sheet.key(row, KEY_COLUMN, BookKeys.FIGURE + figure.key());
            sheet.number(row, 1, row - HEAD);
            sheet.text(row, 2, figure.name(), depth(figure, book.figures()));
            sheet.lines(row, lines(figure.name(), SMALL_LETTERS - 4 * depth(figure, book.figures())));
            sheet.text(row, 3, figure.unitOfMeasure(), 0);
            sheet.lastYear(row, 4, number.lastYear(), figure.decimals());
            sheet.input(row, 5, number.value(), figure.decimals());
            Integer whole = figure.within() == null ? null : rows.get(figure.within());
            sheet.takes(
                    row,
                    5,
                    row,
                    5,
                    figure,
                    whole == null ? null : FormSheet.address(whole, 5),
                    rule(figure, whole != null, book));
        }
        sheet.width(1, 6);
        sheet.width(2, BROAD);
        sheet.width(3, 16);
        sheet.width(4, 14);
        sheet.width(5, 14);
        sheet.hide(KEY_ROW, KEY_COLUMN);
    }

    private void group(FormBook book, List<Figure> group, Worksheet worksheet) throws IOException {
        FormSheet sheet = new FormSheet(worksheet, HEAD, HEAD + 3, 3);
        List<UnitForm> forms = book.forms().stream()
                .filter(form -> group.stream().anyMatch(figure -> form.asked().contains(figure.key())))
                .toList();
        sheet.title(say("intake.book.year.title", year(book), group.get(0).name()), hints(), 1);
        sheet.head(HEAD, 1, say("intake.book.number"));
        sheet.head(HEAD, 2, say("intake.book.unit"));
        for (int i = 0; i < group.size(); i++) {
            head(book, group, i, sheet);
        }
        for (int row = HEAD + 1; row <= HEAD + 2; row++) {
            sheet.head(row, 1, "");
            sheet.head(row, 2, "");
        }
        sheet.lines(
                HEAD,
                group.stream()
                        .mapToInt(figure -> lines(figure.name(), NARROW))
                        .max()
                        .orElse(1));
        sheet.width(1, 6);
        sheet.width(2, 42);
        sheet.hide(KEY_ROW, KEY_COLUMN);
        int row = HEAD + 3;
        for (int from = 0; from < forms.size(); from += AT_ONCE) {
            List<UnitForm> some = forms.subList(from, Math.min(forms.size(), from + AT_ONCE));
            var numbers = books.numbers(book.year(), some);
            for (UnitForm form : some) {
                unit(form, group, numbers.getOrDefault(form.unit().id(), Map.of()), sheet, row, row - HEAD - 2);
                row++;
            }
            worksheet.flush();
        }
        for (int i = 0; i < group.size(); i++) {
            Figure figure = group.get(i);
            String whole = wholeColumn(figure, group)
                    .map(column -> FormSheet.address(HEAD + 3, column))
                    .orElse(null);
            sheet.takes(HEAD + 3, input(i), row - 1, input(i), figure, whole, rule(figure, whole != null, book));
        }
    }

    private void head(FormBook book, List<Figure> group, int i, FormSheet sheet) {
        Figure figure = group.get(i);
        int column = input(i);
        sheet.key(KEY_ROW, column, BookKeys.FIGURE + figure.key());
        sheet.head(HEAD, column - 1, figure.name());
        sheet.head(HEAD, column, figure.name());
        sheet.head(HEAD + 1, column - 1, figure.unitOfMeasure());
        sheet.head(HEAD + 1, column, figure.unitOfMeasure());
        sheet.head(HEAD + 2, column - 1, say("intake.book.year", String.valueOf(book.year() - 1)));
        sheet.head(HEAD + 2, column, say("intake.book.year", year(book)));
        sheet.width(column - 1, NARROW);
        sheet.width(column, NARROW);
    }

    private static void unit(
            UnitForm form,
            List<Figure> group,
            Map<String, FormBook.Number> numbers,
            FormSheet sheet,
            int row,
            int number) {
        sheet.key(row, KEY_COLUMN, BookKeys.UNIT + form.unit().key());
        sheet.number(row, 1, number);
        sheet.text(row, 2, form.unit().name(), 0);
        sheet.lines(row, 1);
        for (int i = 0; i < group.size(); i++) {
            Figure figure = group.get(i);
            if (form.asked().contains(figure.key())) {
                FormBook.Number present = numbers.getOrDefault(figure.key(), FormBook.Number.NONE);
                sheet.lastYear(row, input(i) - 1, present.lastYear(), figure.decimals());
                sheet.input(row, input(i), present.value(), figure.decimals());
            }
        }
    }

    private void identity(FormBook book, Worksheet sheet) throws IOException {
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
        sheet.value(0, 0, BookKeys.MARK);
        sheet.value(0, 1, BookKeys.FORMAT);
        sheet.value(0, 2, book.year());
        sheet.value(0, 3, book.version());
        int row = 1;
        for (Figure figure : book.figures()) {
            sheet.value(row, 0, BookKeys.FIGURE + figure.key());
            sheet.value(row, 1, figure.name());
            row++;
        }
        for (int from = 0; from < book.forms().size(); from += AT_ONCE) {
            List<UnitForm> some =
                    book.forms().subList(from, Math.min(book.forms().size(), from + AT_ONCE));
            var numbers = books.numbers(book.year(), some);
            for (UnitForm form : some) {
                sheet.value(row, 0, BookKeys.UNIT + form.unit().key());
                sheet.value(row, 1, form.unit().name());
                sheet.inlineString(
                        row, 2, bases(book, numbers.getOrDefault(form.unit().id(), Map.of())));
                row++;
            }
            sheet.flush();
        }
    }

    /** What every number of a unit is now, in the order of the figures. */
    private static String bases(FormBook book, Map<String, FormBook.Number> numbers) {
        StringBuilder bases = new StringBuilder();
        for (Figure figure : book.figures()) {
            bases.append(bases.isEmpty() ? "" : "|")
                    .append(BookKeys.base(numbers.getOrDefault(figure.key(), FormBook.Number.NONE)));
        }
        return bases.toString();
    }

    /** A whole with all that lies within it, nearest and farther. */
    static List<List<Figure>> groups(List<Figure> figures) {
        Map<String, List<Figure>> groups = new LinkedHashMap<>();
        for (Figure figure : figures) {
            groups.computeIfAbsent(root(figure, figures).key(), root -> new ArrayList<>())
                    .add(figure);
        }
        return List.copyOf(groups.values());
    }

    private static Figure root(Figure figure, List<Figure> figures) {
        return whole(figure, figures).map(whole -> root(whole, figures)).orElse(figure);
    }

    private static Optional<Figure> whole(Figure figure, List<Figure> figures) {
        return figures.stream()
                .filter(whole -> whole.key().equals(figure.within()))
                .findFirst();
    }

    private static int depth(Figure figure, List<Figure> figures) {
        return whole(figure, figures).map(whole -> 1 + depth(whole, figures)).orElse(0);
    }

    private static Optional<Integer> wholeColumn(Figure figure, List<Figure> group) {
        return whole(figure, group).map(whole -> input(group.indexOf(whole)));
    }

    /** The column in which the numbers of a group's figure are typed; the year before stands left of it. */
    private static int input(int figure) {
        return 4 + 2 * figure;
    }

    private String rule(Figure figure, boolean within, FormBook book) {
        String number = figure.decimals() == 0
                ? say("intake.book.takes.whole")
                : say("intake.book.takes.decimals", String.valueOf(figure.decimals()));
        if (!within) {
            return number;
        }
        Figure whole = whole(figure, book.figures()).orElseThrow();
        String bound = say("intake.book.takes.within", shortened(whole.name(), 120));
        return number + " " + bound;
    }

    private String sheetName(int number, Figure figure) {
        String name = number + " " + figure.name().replaceAll("[\\[\\]*?/\\\\:']", " ");
        return shortened(name, 31);
    }

    /** In how many lines a text stands in so many letters' width. */
    private static int lines(String text, int letters) {
        return 1 + (text.length() - 1) / letters;
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1).strip() + "…";
    }

    private List<String> hints() {
        return List.of(say("intake.book.hint"), say("intake.book.hint.secrets"));
    }

    private static String year(FormBook book) {
        return String.valueOf(book.year());
    }

    private String say(String key, @Nullable Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, VIETNAMESE));
    }
}
