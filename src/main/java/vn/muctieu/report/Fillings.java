package vn.muctieu.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import vn.muctieu.review.Conclusion;
import vn.muctieu.review.Part;
import vn.muctieu.review.Reviewed;

/** What stands for a template's placeholders. The names are those that an office writes into its template. */
final class Fillings {

    /** Where the report's text, its charts and its table go; each is a paragraph of its own. */
    static final String TEXT = "nội dung";

    static final String CHARTS = "biểu đồ";
    static final String TABLE = "phụ lục";

    private static final Map<String, Part> PARTS = Map.of(
            "cơ quan cấp trên", Part.SUPERIOR,
            "cơ quan ban hành", Part.ISSUER,
            "ký hiệu", Part.MARK,
            "thẩm quyền", Part.AUTHORITY,
            "chức vụ", Part.POST,
            "người ký", Part.SIGNATORY);

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private Fillings() {}

    /** Every placeholder a template may have. */
    static Set<String> known() {
        Set<String> known = new java.util.TreeSet<>(PARTS.keySet());
        known.addAll(
                List.of(TEXT, CHARTS, TABLE, "địa danh, ngày tháng", "trích yếu", "lưu ý", "nơi nhận", "tên phụ lục"));
        return known;
    }

    static Map<String, String> of(Reviewed review, LocalDate day, MessageSource messages) {
        Conclusion found = review.conclusion();
        Map<String, String> fillings = new LinkedHashMap<>();
        PARTS.forEach((name, part) -> fillings.put(name, found.part(part)));
        String abstractKey = "report.abstract." + review.row().kind();
        fillings.put("địa danh, ngày tháng", placeAndDay(found.part(Part.PLACE), day, messages));
        fillings.put(
                "trích yếu", message(messages, abstractKey, document(found, messages), String.valueOf(found.year())));
        String draft = review.row().isSigned() ? "" : message(messages, "report.draft") + " ";
        fillings.put("lưu ý", (draft + String.join(" ", found.notes())).strip());
        fillings.put("nơi nhận", recipients(found));
        fillings.put(
                "tên phụ lục",
                message(messages, "report.appendix", document(found, messages), String.valueOf(found.year())));
        return fillings;
    }

    /** "Bắc Kạn, ngày 05 tháng 02 năm 2025": a zero before days below 10, and before the first two months only. */
    static String placeAndDay(String place, LocalDate day, MessageSource messages) {
        String days = day.getDayOfMonth() < 10 ? "0" + day.getDayOfMonth() : String.valueOf(day.getDayOfMonth());
        String months = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return message(messages, "report.place-and-day", place, days, months, String.valueOf(day.getYear()));
    }

    static String document(Conclusion found, MessageSource messages) {
        LocalDate issued = found.document().issued();
        if (issued == null) {
            return message(
                    messages,
                    "report.document.undated",
                    message(messages, "report.kind." + found.document().kind()),
                    found.document().code(),
                    found.document().issuer());
        }
        return message(
                messages,
                "report.document",
                message(messages, "report.kind." + found.document().kind()),
                found.document().code(),
                String.valueOf(issued.getDayOfMonth()),
                String.valueOf(issued.getMonthValue()),
                String.valueOf(issued.getYear()),
                found.document().issuer());
    }

    private static String recipients(Conclusion found) {
        return found.part(Part.RECIPIENTS)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.startsWith("-") ? line : "- " + line)
                .collect(Collectors.joining("\n"));
    }

    private static String message(MessageSource messages, String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
