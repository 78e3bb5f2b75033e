package vn.muctieu.dashboard;

import java.util.List;

/**
 * One figure of a year across all units, as its page shows it.
 *
 * @param reported how many units handed a number in, of those expected
 * @param approved the sum that counts
 * @param provisional the sum with what is handed in but not approved yet
 * @param before the sum that counted in the year before, if each unit had a number then
 */
record FigureMatrix(
        int year,
        String key,
        String name,
        String unitOfMeasure,
        long reported,
        int expected,
        String approved,
        String provisional,
        String before,
        List<Row> rows,
        List<Use> uses) {

    /** One unit; missing numbers are dashes. */
    record Row(String unit, String name, String status, boolean late, String before, String value, String approved) {}

    /** A target that is measured with the figure, and how it stands so far. */
    record Use(String slug, String code, int target, String text, Verdict verdict) {}

    /** Where else to look. */
    record Choice(String key, String name) {}
}
