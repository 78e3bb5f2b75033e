package vn.muctieu.resolution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document with targets: a resolution, an action programme or a scheme.
 *
 * @param slug names it in addresses
 * @param code its number, as "17-NQ/TU"
 * @param kind resolution, action-programme or scheme
 * @param issued the day it was issued; null where that is not known
 * @param scope the identity of the unit it binds, with all that is below
 * @param follows the code of the document it carries on
 */
public record Resolution(
        long id,
        String slug,
        String code,
        String kind,
        String title,
        String issuer,
        long scope,
        @Nullable LocalDate issued,
        int firstYear,
        int lastYear,
        @Nullable String follows,
        List<Target> targets,
        List<PublishedResult> published) {

    Resolution with(List<Target> targets, List<PublishedResult> published) {
        return new Resolution(
                id, slug, code, kind, title, issuer, scope, issued, firstYear, lastYear, follows, targets, published);
    }

    public boolean covers(int year) {
        return firstYear <= year && year <= lastYear;
    }
}
