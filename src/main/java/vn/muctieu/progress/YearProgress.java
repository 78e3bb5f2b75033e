package vn.muctieu.progress;

/** One year of an indicator: what was counted, and where that stood. */
public record YearProgress(Count count, Outcome outcome) {

    public int year() {
        return count.year();
    }
}
