package vn.muctieu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.muctieu.intake.Arrangements.Kept;
import vn.muctieu.resolution.Figure;

/** What the page proposes before a person has said what a workbook's columns are. Nothing is read by it. */
final class ColumnGuess {

    /** Headings are looked for this far down. */
    private static final int HIGHEST = 30;

    private static final Map<String, String> HEADINGS = Stream.of(
                    List.of(Arrangement.UNIT, "đơn vị", "tên đơn vị", "đơn vị báo cáo", "tên xã", "xã, phường"),
                    List.of(Arrangement.CODE, "mã", "mã đơn vị", "mã xã", "mã số"),
                    List.of(Arrangement.FIGURE, "số liệu", "tên số liệu", "chỉ tiêu", "nội dung"),
                    List.of(Arrangement.VALUE, "giá trị", "số lượng", "kết quả"))
            .flatMap(names -> names.stream().skip(1).map(name -> Map.entry(LabelText.folded(name), names.get(0))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Where headings stand, and what was said of such before. */
    record Place(int sheet, int heading, Optional<Kept> kept) {}

    private ColumnGuess() {}

    /** The first row that is known; else the first that looks like headings. */
    static Place place(Book book, Function<byte[], Optional<Kept>> known) {
        List<Place> likely = new ArrayList<>();
        List<Book.Sheet> sheets = book.visible();
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            for (Book.Row row : sheets.get(sheet).rows()) {
                if (row.index() >= HIGHEST) {
                    break;
                }
                Optional<Kept> kept = known.apply(Arrangement.signature(row));
                if (kept.isPresent()) {
                    return new Place(sheet, row.index(), kept);
                }
                if (looksLikeHeadings(row)) {
                    likely.add(new Place(sheet, row.index(), kept));
                }
            }
        }
        return likely.isEmpty() ? new Place(0, 0, Optional.empty()) : likely.get(0);
    }

    private static boolean looksLikeHeadings(Book.Row row) {
        return row.cells().size() > 1 && row.cells().stream().allMatch(cell -> cell.kind() == Book.Kind.TEXT);
    }

    /** What a column with such a heading may be; empty if nothing comes to mind. */
    static String role(String heading, List<Figure> figures) {
        String folded = LabelText.folded(heading);
        List<Figure> named = figures.stream()
                .filter(figure -> LabelText.folded(figure.name()).equals(folded))
                .toList();
        return named.size() == 1 ? Arrangement.OF_FIGURE + named.get(0).key() : HEADINGS.getOrDefault(folded, "");
    }
}
