package vn.muctieu.dashboard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import vn.muctieu.web.Dates;

/**
 * The borders by which a page about a resolution's units is drawn, and the others it may be drawn by.
 *
 * @param resolution what the page is about
 * @param chosen the date, as an address writes it; "said" likewise for people
 */
record BordersChoice(ResolutionPage resolution, String chosen, String said, List<Option> options) {

    /** Borders that are often asked for. */
    record Option(String text, String link, boolean chosen) {}

    /** The date asked for, or else the end of the year looked at. */
    static LocalDate drawn(@Nullable LocalDate borders, int year) {
        LocalDate drawn = borders == null ? endOf(year) : borders;
        if (drawn.getYear() < 1 || drawn.getYear() > 9999) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return drawn;
    }

    /** @param path the page's address below the resolution's */
    static BordersChoice of(ResolutionPage page, String path, LocalDate drawn, Texts texts) {
        int first = page.years().get(0);
        int last = page.years().get(page.years().size() - 1);
        Map<LocalDate, String> names = new LinkedHashMap<>();
        names.put(endOf(first), texts.of("borders.old"));
        names.put(endOf(last), texts.of("borders.new"));
        names.putIfAbsent(endOf(page.year()), texts.of("borders.of-year", String.valueOf(page.year())));
        List<Option> options = names.entrySet().stream()
                .map(name -> new Option(
                        name.getValue(),
                        link(page, path, name.getKey()),
                        name.getKey().equals(drawn)))
                .toList();
        return new BordersChoice(page, drawn.toString(), Dates.of(drawn), options);
    }

    private static String link(ResolutionPage page, String path, LocalDate borders) {
        return UriComponentsBuilder.fromPath("/resolutions/{slug}/" + path)
                .queryParam("year", page.year())
                .queryParamIfPresent("unit", Optional.ofNullable(page.unitKey()))
                .queryParamIfPresent("provisional", page.provisional() ? Optional.of(true) : Optional.empty())
                .queryParam("borders", borders)
                .build(page.slug())
                .toString();
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
