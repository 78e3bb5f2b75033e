package vn.muctieu.measurement;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.Unit;
import vn.muctieu.resolution.Figure;

/**
 * Forms of one year, with what each asks: what a workbook is made of.
 *
 * @param figures what any of the forms asks, in the order of the forms
 */
public record FormBook(int year, List<Figure> figures, List<UnitForm> forms) {

    /**
     * One unit's form.
     *
     * @param asked keys of the figures it asks
     */
    public record UnitForm(Unit unit, Status status, Set<String> asked) {}

    /**
     * One number of a form as it stands.
     *
     * @param lastYear the approved number of the year before
     * @param version how often it was changed; 0 if it was never entered
     */
    public record Number(
            @Nullable BigDecimal value, @Nullable BigDecimal lastYear, int version) {

        public static final Number NONE = new Number(null, null, 0);
    }

    /** The forms of some units alone. */
    public FormBook only(Predicate<Unit> some) {
        List<UnitForm> kept =
                forms.stream().filter(form -> some.test(form.unit())).toList();
        return new FormBook(
                year,
                figures.stream()
                        .filter(figure ->
                                kept.stream().anyMatch(form -> form.asked().contains(figure.key())))
                        .toList(),
                kept);
    }

    /** Names the rules the forms stand for: another figure, another whole or other decimals make another version. */
    public String version() {
        String rules = figures.stream()
                .map(figure -> figure.key() + ' ' + figure.decimals() + ' ' + figure.within())
                .sorted()
                .collect(joining("\n", year + "\n", ""));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(rules.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
