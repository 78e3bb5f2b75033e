package vn.muctieu.measurement;

/** The way by which a number comes in. */
public enum Channel {
    /** Somebody typed or decided on a page. */
    PAGE,
    /** A program asked for it. */
    API,
    /** A workbook was taken over. */
    WORKBOOK,
    /** It was there from the beginning. */
    SEED
}
