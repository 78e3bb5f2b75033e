package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.muctieu.organization.UnitKind;
import vn.muctieu.resolution.Checks;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Reporter;

class DoubtTests {

    private static final Checks.Usual USUAL = new Checks.Usual(new BigDecimal("90"), new BigDecimal("100"), "whole");

    @Test
    void aChangeIsDoubtedBeyondItsLimitAndNotAtIt() {
        Checks checks = new Checks(new BigDecimal("30"), null, false);

        assertThat(rules(checks, "130", "100", null)).isEmpty();
        assertThat(rules(checks, "131", "100", null)).containsExactly("rise");
        assertThat(rules(checks, "70", "100", null)).isEmpty();
        assertThat(rules(checks, "69", "100", null)).containsExactly("fall");
    }

    @Test
    void whereNothingWasLastYearNoChangeIsDoubted() {
        Checks checks = new Checks(new BigDecimal("30"), null, true);

        assertThat(rules(checks, "5", "0", null)).isEmpty();
        assertThat(rules(checks, "5", null, null)).isEmpty();
        assertThat(rules(checks, null, "100", null)).isEmpty();
    }

    @Test
    void aStockThatNeverFallsIsDoubtedWhenItDoes() {
        Checks checks = new Checks(null, null, true);

        assertThat(rules(checks, "99", "100", null)).containsExactly("falls");
        assertThat(rules(checks, "100", "100", null)).isEmpty();
    }

    @Test
    void aShareIsDoubtedOutsideItsUsualRange() {
        Checks checks = new Checks(null, USUAL, false);

        assertThat(rules(checks, "899", null, "1000")).containsExactly("unusual");
        assertThat(rules(checks, "900", null, "1000")).isEmpty();
        assertThat(rules(checks, "1000", null, "1000")).isEmpty();
        assertThat(rules(checks, "5", null, "0")).isEmpty();
        assertThat(rules(checks, "5", null, null)).isEmpty();
    }

    private static List<String> rules(
            Checks checks, @Nullable String number, @Nullable String lastYear, @Nullable String whole) {
        var figure = new Figure(
                "part",
                "Phần",
                "người",
                Figure.Measured.STOCK,
                0,
                null,
                Set.of(new Reporter(UnitKind.DISTRICT_COMMITTEE, 0)),
                checks,
                List.of());
        return Doubt.of(figure, decimal(number), decimal(lastYear), key -> key.equals("whole") ? decimal(whole) : null)
                .stream()
                .map(Doubt::rule)
                .toList();
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
