package vn.muctieu.measurement;

/** The year is not open for the unit. */
class YearNotOpen extends EntryRefused {

    YearNotOpen(int year) {
        super("year-not-open", String.valueOf(year));
    }
}
