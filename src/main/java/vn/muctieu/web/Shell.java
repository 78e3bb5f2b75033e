package vn.muctieu.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the frame around a page needs to know.
 *
 * @param path the page's own path, to mark it in the navigation
 * @param query the page's query, kept when the language is switched
 * @param banners keys of the sentences that stand on top of every page
 */
public record Shell(Assets assets, String path, String query, List<String> banners) {

    static Shell of(Assets assets, String path, @Nullable String query, List<String> banners) {
        return new Shell(assets, path, query == null ? "" : query, banners);
    }

    /** Who is signed in; null if nobody is. Found out when asked, for what is no page needs no session. */
    public @Nullable Reader reader() {
        return Reader.asking();
    }

    /** Whether the reader has one of these roles. */
    public boolean isFor(String... roles) {
        Reader reader = reader();
        return reader != null && List.of(roles).contains(reader.roleName());
    }

    /** Whether the page lies in the part of the application that begins with this path. */
    public boolean in(String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    /**
     * One of this page's tables as a file.
     *
     * @param table the table's name on the page
     * @param format xlsx or csv
     */
    public String table(String table, String format) {
        return UriComponentsBuilder.fromPath(path)
                .query(query)
                .replaceQueryParam("table", table + "." + format)
                .build()
                .toUriString();
    }

    /** This page in another language. */
    public String inLanguage(String language) {
        return UriComponentsBuilder.fromPath(path)
                .query(query)
                .replaceQueryParam("lang", language)
                .build()
                .toUriString();
    }
}
