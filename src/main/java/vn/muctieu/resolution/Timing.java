package vn.muctieu.resolution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When an indicator's goal must be reached. */
public sealed interface Timing {

    /** In the end: once, in a given year and as of it. */
    record By(int year) implements Timing {
        @Override
        public String toString() {
            return "by " + year;
        }
    }

    /** In each year of the period, each judged by itself. */
    record EveryYear() implements Timing {
        @Override
        public String toString() {
            return "every year";
        }
    }

    Pattern BY = Pattern.compile("by (\\d{4})");

    /**
     * Reads a timing as resolution files write it: {@code by 2025}, {@code every year}.
     *
     * @throws IllegalArgumentException with the broken rule's key as its message
     */
    static Timing parse(String text) {
        Matcher by = BY.matcher(text);
        if (by.matches()) {
            return new By(Integer.parseInt(by.group(1)));
        }
        if (text.equals("every year")) {
            return new EveryYear();
        }
        throw new IllegalArgumentException("when");
    }
}
