package vn.muctieu.intake;

/** How much of an unknown file is read at most. Whatever goes beyond is refused before it costs anything. */
final class Limits {

    static final int FILE_BYTES = 10 * 1024 * 1024;
    static final int ENTRIES = 1_000;
    static final long INFLATED_BYTES = 100L * 1024 * 1024;
    static final int RATIO = 100;

    /** Below this nothing can hurt, however well it was packed. */
    static final int RATIO_FROM = 1024 * 1024;

    static final int SHEETS = 100;
    static final int ROWS = 20_000;
    static final int COLUMNS = 512;
    static final int CELLS = 400_000;
    static final int CELL_TEXT = 32_767;
    static final int ALL_TEXT = 10_000_000;
    static final int SECONDS = 30;

    private Limits() {}
}
