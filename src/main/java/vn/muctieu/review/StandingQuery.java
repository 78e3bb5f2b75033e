package vn.muctieu.review;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Access;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.organization.Unit;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.ResolutionQuery;

/** Reads what the figures alone say of a resolution, or of one unit under it, in the words of a document. */
@Component
public class StandingQuery {

    private final ReviewQuery reviews;
    private final ResolutionQuery resolutions;
    private final UnitQuery units;
    private final Access access;
    private final Composer composer;

    StandingQuery(ReviewQuery reviews, ResolutionQuery resolutions, UnitQuery units, Access access, Composer composer) {
        this.reviews = reviews;
        this.resolutions = resolutions;
        this.units = units;
        this.access = access;
        this.composer = composer;
    }

    /** @param unit the key of the unit to look at; null for all that the person sees of the resolution */
    public Conclusion of(Person person, String slug, @Nullable String unit, int year) {
        Resolution resolution =
                resolutions.bySlug(slug).orElseThrow(() -> new OutOfSight(person, "resolution " + slug));
        int asOf = Math.max(resolution.firstYear(), Math.min(year, resolution.lastYear()));
        return composer.figures(resolution, root(person, resolution, unit, asOf), asOf, null);
    }

    private long root(Person person, Resolution resolution, @Nullable String unit, int year) {
        boolean whole = reviews.reviewable(person).stream().anyMatch(one -> one.id() == resolution.id());
        if (unit == null && whole) {
            return resolution.scope();
        }
        LocalDate on = ConclusionQuery.endOf(year);
        long root = unit == null ? person.unit() : seen(person, unit, on);
        if (units.scope(resolution.scope(), on).stream().noneMatch(below -> Objects.equals(below.id(), root))) {
            throw new OutOfSight(person, root);
        }
        return root;
    }

    private long seen(Person person, String key, LocalDate on) {
        Unit unit = units.byKey(key, on).orElseThrow(() -> new OutOfSight(person, "unit " + key));
        access.requireSees(person, unit.id(), on);
        return unit.id();
    }
}
