package vn.muctieu.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.measurement.FigureMatrixQuery;
import vn.muctieu.measurement.FigureMatrixQuery.Cell;
import vn.muctieu.progress.ProgressQuery;
import vn.muctieu.progress.ResolutionProgress;
import vn.muctieu.progress.TargetProgress;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Target;

/** Puts together one figure across all units, from what the reader may see. */
@Component
class FigurePages {

    private final FigureMatrixQuery matrices;
    private final Looks looks;
    private final ProgressQuery progress;
    private final ResolutionWords words;

    FigurePages(FigureMatrixQuery matrices, Looks looks, ProgressQuery progress, ResolutionWords words) {
        this.matrices = matrices;
        this.looks = looks;
        this.progress = progress;
        this.words = words;
    }

    /** Every figure there is, as it is chosen. */
    List<FigureMatrix.Choice> choices() {
        return words.figures().values().stream()
                .map(figure -> new FigureMatrix.Choice(figure.key(), figure.name()))
                .toList();
    }

    /** What is shown before a figure is chosen: the first that a resolution in force in the year counts with. */
    String firstOf(Person person, int year, List<FigureMatrix.Choice> choices) {
        List<Target> inForce = looks.inForce(person, year).stream()
                .flatMap(look -> look.resolution().targets().stream())
                .toList();
        return choices.stream()
                .map(FigureMatrix.Choice::key)
                .filter(key -> inForce.stream().anyMatch(target -> uses(target, key)))
                .findFirst()
                .orElse(choices.get(0).key());
    }

    FigureMatrix matrix(Person person, String key, int year, Locale language) {
        Figure figure = words.figures().get(key);
        if (figure == null || year < 1 || year > 9999) {
            throw new NoSuchPage("figure " + key + " of " + year);
        }
        Texts texts = words.texts(language);
        List<Cell> cells = matrices.cells(person.unit(), key, year);
        return new FigureMatrix(
                year,
                key,
                figure.name(),
                figure.unitOfMeasure(),
                cells.stream().filter(Cell::isReported).count(),
                cells.size(),
                sum(cells, Cell::approved, texts),
                sum(cells, FigurePages::handedIn, texts),
                before(cells, texts),
                cells.stream().map(cell -> row(cell, texts)).toList(),
                uses(person, key, year, texts));
    }

    private static FigureMatrix.Row row(Cell cell, Texts texts) {
        return new FigureMatrix.Row(
                cell.unit(),
                cell.name(),
                cell.status().name(),
                cell.late(),
                written(cell.before(), texts),
                written(cell.value(), texts),
                written(cell.approved(), texts));
    }

    /** What is handed in counts provisionally; what is worked on does not. */
    private static @Nullable BigDecimal handedIn(Cell cell) {
        return cell.status().isOpen() ? cell.approved() : cell.value();
    }

    /** The year before only where all have a number of it: else the sums would be of other units. */
    private static String before(List<Cell> cells, Texts texts) {
        return cells.stream().map(Cell::before).anyMatch(Objects::isNull) ? "–" : sum(cells, Cell::before, texts);
    }

    private static String sum(List<Cell> cells, Function<Cell, @Nullable BigDecimal> number, Texts texts) {
        List<BigDecimal> numbers =
                cells.stream().map(number).filter(Objects::nonNull).toList();
        return numbers.isEmpty() ? "–" : texts.number(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String written(@Nullable BigDecimal number, Texts texts) {
        return number == null ? "–" : texts.number(number);
    }

    private List<FigureMatrix.Use> uses(Person person, String key, int year, Texts texts) {
        return progress.of(looks.inForce(person, year)).stream()
                .flatMap(one -> one.targets().stream()
                        .filter(target -> uses(target.target(), key))
                        .map(target -> use(one, target, texts)))
                .toList();
    }

    private static boolean uses(Target target, String key) {
        return target.indicators().stream()
                .anyMatch(indicator -> key.equals(indicator.numerator()) || key.equals(indicator.denominator()));
    }

    private static FigureMatrix.Use use(ResolutionProgress resolution, TargetProgress target, Texts texts) {
        String text = target.target().text();
        return new FigureMatrix.Use(
                resolution.resolution().slug(),
                resolution.resolution().code(),
                target.target().number(),
                text == null
                        ? texts.of(
                                "target.unknown", String.valueOf(target.target().number()))
                        : text,
                Verdict.of(target.outcome(), texts));
    }
}
