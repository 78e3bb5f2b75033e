package vn.muctieu.review;

import java.util.Arrays;
import java.util.List;

/** What people write of a review's report themselves; all else is composed from the figures. */
public enum Part {
    SUPERIOR(Form.LINE, true),
    ISSUER(Form.LINE, true),
    MARK(Form.LINE, true),
    PLACE(Form.LINE, true),
    DIRECTION(Form.TEXT, true),
    RESULTS(Form.TEXT, false),
    STRENGTHS(Form.TEXT, true),
    SHORTCOMINGS(Form.TEXT, false),
    LESSONS(Form.TEXT, true),
    ORIENTATION(Form.TEXT, false),
    PROPOSALS(Form.TEXT, true),
    RECIPIENTS(Form.TEXT, true),
    AUTHORITY(Form.LINE, false),
    POST(Form.LINE, true),
    SIGNATORY(Form.LINE, true);

    private enum Form {
        LINE,
        TEXT
    }

    private final Form form;
    private final boolean required;

    Part(Form form, boolean required) {
        this.form = form;
        this.required = required;
    }

    /** Whether it is one line of the report's frame, and not a section of it. */
    public boolean isLine() {
        return form == Form.LINE;
    }

    /** Whether nobody signs without it. */
    public boolean isRequired() {
        return required;
    }

    int longest() {
        return isLine() ? 200 : 10_000;
    }

    static List<Part> all() {
        return Arrays.asList(values());
    }
}
