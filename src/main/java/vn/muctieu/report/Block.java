package vn.muctieu.report;

/** One paragraph of a report, and as what it is set. */
record Block(Style style, String text) {

    /** The styles that every template has, by the names its document gives them. */
    enum Style {
        PART("DeMucI"),
        HEADING("DeMuc1"),
        POINT("DeMucA"),
        TEXT("NoiDung"),
        NOTE("LuuY"),
        CHART("BieuDo"),
        TABLE("Bang");

        private final String id;

        Style(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }
}
