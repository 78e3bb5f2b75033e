package vn.muctieu.review;

/**
 * A review and what it concludes: as it was when it was signed, else as it would be now.
 *
 * @param mayWrite whether the reader may still change it
 */
public record Reviewed(ReviewRow row, Conclusion conclusion, boolean mayWrite) {}
