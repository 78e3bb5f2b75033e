package vn.muctieu.measurement;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Person;
import vn.muctieu.organization.Unit;
import vn.muctieu.resolution.Figure;

/** Entering a unit's figures, one at a time. */
@Service
class FigureEntry {

    private final FormAccess access;
    private final FormQuery forms;
    private final Submissions submissions;
    private final Measurements measurements;
    private final Clock clock;

    FigureEntry(FormAccess access, FormQuery forms, Submissions submissions, Measurements measurements, Clock clock) {
        this.access = access;
        this.forms = forms;
        this.submissions = submissions;
        this.measurements = measurements;
        this.clock = clock;
    }

    /**
     * Takes a number into the form.
     *
     * @param typed the number as the person typed it; empty takes the number away
     * @param version the version of the number that the person saw; 0 if there was none
     * @throws EntryRefused if the number, the form or the year does not allow it
     */
    @Transactional
    void enter(Person person, int year, String unitKey, String figureKey, String typed, int version) {
        Unit unit = access.entered(person, year, unitKey);
        Form form = forms.of(unit, year);
        Figure figure = form.figure(figureKey);
        BigDecimal number = EnteredNumber.parse(typed, figure.decimals());
        submissions.begin(unit.id(), year);
        submissions.findByUnitIdAndYear(unit.id(), year).orElseThrow().requireOpen();

        List<Measurement> stored = measurements.findByUnitIdAndYear(unit.id(), year);
        Measurement present = stored.stream()
                .filter(other -> other.figure().equals(figureKey))
                .findFirst()
                .orElse(null);
        BigDecimal before = present == null ? null : present.value();
        int current = present == null ? 0 : present.version();
        if (same(before, number)) {
            return;
        }
        if (current != version) {
            throw new StaleEntry(before, number, current);
        }
        refuseMoreThanTheWhole(figure, number, form, stored);
        Measurement measurement = present == null ? new Measurement(figureKey, unit.id(), year) : present;
        measurement.enter(number, person.account(), clock.instant());
        measurements.saveAndFlush(measurement);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static void refuseMoreThanTheWhole(
            Figure figure, @Nullable BigDecimal number, Form form, List<Measurement> stored) {
        if (number == null) {
            return;
        }
        Map<String, BigDecimal> numbers = new HashMap<>();
        stored.forEach(measurement -> {
            if (measurement.value() != null) {
                numbers.put(measurement.figure(), measurement.value());
            }
        });
        for (Figure whole : form.wholes(figure)) {
            BigDecimal wholeNumber = numbers.get(whole.key());
            if (wholeNumber != null && number.compareTo(wholeNumber) > 0) {
                throw refusal("more-than-whole", number, whole, wholeNumber);
            }
        }
        for (Figure part : form.figures()) {
            BigDecimal partNumber = numbers.get(part.key());
            if (partNumber != null
                    && partNumber.compareTo(number) > 0
                    && form.wholes(part).contains(figure)) {
                throw refusal("less-than-part", number, part, partNumber);
            }
        }
    }

    private static EntryRefused refusal(String rule, BigDecimal number, Figure other, BigDecimal otherNumber) {
        return new EntryRefused(rule, EnteredNumber.written(number), other.name(), EnteredNumber.written(otherNumber));
    }
}
