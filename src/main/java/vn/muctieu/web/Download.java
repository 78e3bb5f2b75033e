package vn.muctieu.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file that a person is given to keep. It is written as it is made. */
public final class Download {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final HttpServletResponse response;

    public Download(HttpServletResponse response) {
        this.response = response;
    }

    /** Writes what a file holds. */
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    public void workbook(String name, Content content) throws IOException {
        file(WORKBOOK, name + ".xlsx", content);
    }

    /**
     * A table, as a workbook or as values between separators.
     *
     * @param format xlsx or csv
     */
    public void table(String name, String format, Table table, Locale language) throws IOException {
        if (format.equals("csv")) {
            file("text/csv;charset=UTF-8", name + ".csv", out -> table.csv(language, out));
        } else {
            workbook(name, table::workbook);
        }
    }

    private void file(String type, String name, Content content) throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        content.to(response.getOutputStream());
    }
}
