package vn.muctieu.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file that a person is given to keep. It is written as it is made. */
final class Download {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final HttpServletResponse response;

    Download(HttpServletResponse response) {
        this.response = response;
    }

    /** Writes what a file holds. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    void workbook(String name, Content content) throws IOException {
        file(WORKBOOK, name + ".xlsx", content);
    }

    void csv(String name, Content content) throws IOException {
        file("text/csv;charset=UTF-8", name + ".csv", content);
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
