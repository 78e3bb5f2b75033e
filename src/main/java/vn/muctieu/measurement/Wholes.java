package vn.muctieu.measurement;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.muctieu.resolution.Figure;

/** A form's numbers as they will stand, of which none is more than a whole it is part of. */
final class Wholes {

    private final Form form;
    private final Map<String, BigDecimal> before = new HashMap<>();
    private final Map<String, BigDecimal> after = new HashMap<>();

    private Wholes(Form form) {
        this.form = form;
    }

    static Wholes of(Form form, Map<String, StoredNumber> stored) {
        var wholes = new Wholes(form);
        stored.forEach((figure, number) -> wholes.put(wholes.before, figure, number.reported()));
        wholes.after.putAll(wholes.before);
        return wholes;
    }

    /** Why some of these cannot be taken, so that all the others can. */
    Map<String, EntryRefused> refuse(List<Attempt> attempts) {
        attempts.forEach(attempt -> put(after, attempt.figure(), attempt.reported()));
        Map<String, EntryRefused> refused = new HashMap<>();
        boolean settled;
        do {
            settled = true;
            for (Attempt attempt : attempts) {
                Optional<EntryRefused> problem = refused.containsKey(attempt.figure())
                        ? Optional.empty()
                        : problem(form.figure(attempt.figure()));
                if (problem.isPresent()) {
                    refused.put(attempt.figure(), problem.get());
                    restore(attempt.figure());
                    settled = false;
                }
            }
        } while (!settled);
        return refused;
    }

    private Optional<EntryRefused> problem(Figure figure) {
        BigDecimal number = after.get(figure.key());
        if (number == null) {
            return Optional.empty();
        }
        for (Figure whole : form.wholes(figure)) {
            BigDecimal wholeNumber = after.get(whole.key());
            if (wholeNumber != null && number.compareTo(wholeNumber) > 0) {
                return Optional.of(refusal("more-than-whole", number, whole, wholeNumber));
            }
        }
        for (Figure part : form.figures()) {
            BigDecimal partNumber = after.get(part.key());
            if (partNumber != null
                    && partNumber.compareTo(number) > 0
                    && form.wholes(part).contains(figure)) {
                return Optional.of(refusal("less-than-part", number, part, partNumber));
            }
        }
        return Optional.empty();
    }

    private void restore(String figure) {
        BigDecimal number = before.get(figure);
        if (number == null) {
            after.remove(figure);
        } else {
            after.put(figure, number);
        }
    }

    private void put(Map<String, BigDecimal> numbers, String figure, Reported reported) {
        BigDecimal number = reported.number();
        if (number == null) {
            numbers.remove(figure);
        } else {
            numbers.put(figure, number);
        }
    }

    private static EntryRefused refusal(String rule, BigDecimal number, Figure other, BigDecimal otherNumber) {
        return new EntryRefused(rule, EnteredNumber.written(number), other.name(), EnteredNumber.written(otherNumber));
    }
}
