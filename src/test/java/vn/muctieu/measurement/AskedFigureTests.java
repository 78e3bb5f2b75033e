package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.muctieu.ApplicationTest;
import vn.muctieu.organization.Unit;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.resolution.ResolutionShelf;

/** A figure is expected of those units whose forms ask for it, from wherever it is looked at. */
@ApplicationTest
@TestPropertySource(properties = "muctieu.resolutions.locations=classpath*:withdrawn")
class AskedFigureTests {

    @Autowired
    private FigureMatrixQuery matrices;

    @Autowired
    private FormQuery forms;

    @Autowired
    private ReportingYears years;

    @Autowired
    private UnitQuery units;

    @Autowired
    private ResolutionShelf shelf;

    @Test
    void theMatrixExpectsWhatTheFormsAsk() {
        for (int year = 2021; year <= 2026; year++) {
            for (String root : List.of("thai-nguyen", "bac-kan", "ba-be", "01834-2020", "01888-2020")) {
                List<Form> below = formsBelow(root, year);
                for (String figure : shelf.figures().keySet()) {
                    assertThat(expected(root, figure, year))
                            .as("%s in %d, looked at from %s", figure, year, root)
                            .isEqualTo(asking(below, figure));
                }
            }
        }
    }

    @Test
    void formsAreExpectedOfThoseOfWhomAFigureIs() {
        for (int year = 2021; year <= 2026; year++) {
            for (Form form : formsBelow("bac-kan", year)) {
                assertThat(years.isAnythingAsked(form.unit().id(), year))
                        .as("of %s in %d", form.unit().key(), year)
                        .isEqualTo(formsBelow(form.unit().key(), year).stream()
                                .anyMatch(below -> !below.figures().isEmpty()));
            }
        }
    }

    /** Districts are asked it for a part that only communes report. */
    @Test
    void aWholeIsExpectedAsLongAsItsPartIs() {
        assertThat(expected("bac-kan", "w-toan", 2022)).hasSize(8);
        assertThat(expected("bac-kan", "w-toan", 2023)).isEmpty();
    }

    private TreeSet<String> expected(String root, String figure, int year) {
        return matrices.cells(unit(root, year).id(), figure, year).stream()
                .map(FigureMatrixQuery.Cell::unit)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> asking(List<Form> forms, String figure) {
        return forms.stream()
                .filter(form -> form.asks(figure))
                .map(form -> form.unit().key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Form> formsBelow(String root, int year) {
        return units.scope(unit(root, year).id(), FormQuery.endOf(year)).stream()
                .map(unit -> forms.of(unit, year))
                .toList();
    }

    private Unit unit(String key, int year) {
        return units.lastByKey(key, FormQuery.endOf(year)).orElseThrow();
    }
}
