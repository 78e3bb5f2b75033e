package vn.muctieu.report;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Lets a line end where there is a space and nowhere else: 10/16, 17-NQ/TU and dates stay whole. */
final class BetweenWords implements FSTextBreaker {

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    @Override
    public int next() {
        int space = text.indexOf(' ', at);
        at = space + 1;
        return space;
    }
}
