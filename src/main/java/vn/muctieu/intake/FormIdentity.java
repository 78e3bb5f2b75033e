package vn.muctieu.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the hidden sheet of a form's workbook says.
 *
 * @param version names the rules of the forms when it was made
 * @param names what units and figures are called, by their keys
 * @param bases what each number was when it was made, by the unit's and the figure's key
 */
record FormIdentity(
        int year, String version, Map<String, String> names, Map<String, Map<String, BookKeys.Base>> bases) {

    /** Empty if the workbook was not made here. */
    static Optional<FormIdentity> of(Book book) {
        return book.sheet(BookKeys.SHEET)
                .filter(sheet ->
                        !sheet.rows().isEmpty() && sheet.rows().get(0).text(0).equals(BookKeys.MARK))
                .map(FormIdentity::read);
    }

    private static FormIdentity read(Book.Sheet sheet) {
        Book.Row first = sheet.rows().get(0);
        if (!first.text(1).equals(String.valueOf(BookKeys.FORMAT))) {
            throw new FileRefused("format");
        }
        Map<String, String> names = new HashMap<>();
        Map<String, Map<String, BookKeys.Base>> bases = new LinkedHashMap<>();
        List<String> figures = new ArrayList<>();
        try {
            for (Book.Row row : sheet.rows().subList(1, sheet.rows().size())) {
                String key = row.text(0);
                names.put(key, row.text(1));
                if (key.startsWith(BookKeys.FIGURE)) {
                    figures.add(key);
                } else if (key.startsWith(BookKeys.UNIT)) {
                    bases.put(key, bases(figures, row.text(2)));
                }
            }
            return new FormIdentity(Integer.parseInt(first.text(2)), first.text(3), names, bases);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new FileRefused("identity");
        }
    }

    private static Map<String, BookKeys.Base> bases(List<String> figures, String written) {
        String[] each = written.split("\\|", -1);
        if (each.length != figures.size()) {
            throw new IllegalArgumentException(written);
        }
        Map<String, BookKeys.Base> bases = new HashMap<>();
        for (int i = 0; i < each.length; i++) {
            bases.put(figures.get(i), BookKeys.Base.of(each[i]));
        }
        return bases;
    }

    BookKeys.@Nullable Base base(String unit, String figure) {
        return bases.getOrDefault(unit, Map.of()).get(figure);
    }

    @Nullable
    String name(String key) {
        return names.get(key);
    }
}
