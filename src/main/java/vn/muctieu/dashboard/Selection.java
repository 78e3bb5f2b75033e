package vn.muctieu.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which targets of a resolution are listed, and in which order; both stand in the address. */
public record Selection(Show show, Sort sort) {

    static final Selection ALL = new Selection(Show.ALL, Sort.NUMBER);

    /** Which targets are listed. */
    enum Show {
        ALL,
        MISSED,
        BEHIND,
        INCOMPLETE;

        boolean holds(TargetView target) {
            return switch (this) {
                case ALL -> true;
                case MISSED -> target.notMet();
                case BEHIND -> target.behind();
                case INCOMPLETE -> target.incomplete();
            };
        }
    }

    /** In which order. */
    enum Sort {
        NUMBER,
        SEVERITY
    }

    /** What an address says; words it does not know are as if they were not there. */
    static Selection of(String show, String sort) {
        return new Selection(named(Show.values(), show), named(Sort.values(), sort));
    }

    List<TargetView> of(List<TargetView> targets) {
        Comparator<TargetView> number = Comparator.comparingInt(TargetView::number);
        return targets.stream()
                .filter(show::holds)
                .sorted(
                        sort == Sort.NUMBER
                                ? number
                                : Comparator.comparingInt(TargetView::severity).thenComparing(number))
                .toList();
    }

    Selection with(Show other) {
        return new Selection(other, sort);
    }

    Selection with(Sort other) {
        return new Selection(show, other);
    }

    /** Whether this choice is made, as its word in the address. */
    public boolean shows(String word) {
        return word(show).equals(word);
    }

    public boolean sorts(String word) {
        return word(sort).equals(word);
    }

    /** What is listed, as a word. */
    public String showWord() {
        return word(show);
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E named(E[] choices, String word) {
        for (E choice : choices) {
            if (word(choice).equals(word)) {
                return choice;
            }
        }
        return choices[0];
    }
}
