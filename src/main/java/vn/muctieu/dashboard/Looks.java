package vn.muctieu.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.progress.ProgressQuery;
import vn.muctieu.progress.ProgressQuery.Look;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.ResolutionShelf;

/** From where, and as of which year, a person looks at resolutions. */
@Component
class Looks {

    private final ResolutionShelf resolutions;
    private final ProgressQuery progress;
    private final Sight sight;
    private final Clock clock;

    Looks(ResolutionShelf resolutions, ProgressQuery progress, Sight sight, Clock clock) {
        this.resolutions = resolutions;
        this.progress = progress;
        this.sight = sight;
        this.clock = clock;
    }

    /** Every resolution the person sees, the newest first. */
    List<Resolution> seen(Person person) {
        Map<Long, Long> roots = sight.of(person);
        return resolutions.all().stream()
                .filter(resolution -> roots.containsKey(resolution.id()))
                .toList();
    }

    /** The same, each as of its latest year with figures. */
    List<Look> latest(Person person) {
        List<Resolution> seen = seen(person);
        Map<Long, Integer> years = progress.latestYears(seen, person.unit());
        return at(person, seen, one -> years.getOrDefault(one.id(), withoutFigures(one)));
    }

    /** Those among them whose period holds a year, as of that year. */
    List<Look> inForce(Person person, int year) {
        List<Resolution> inForce = seen(person).stream()
                .filter(one -> year >= one.firstYear() && year <= one.lastYear())
                .toList();
        return at(person, inForce, one -> year);
    }

    private List<Look> at(Person person, List<Resolution> seen, ToIntFunction<Resolution> year) {
        Map<Long, Long> roots = sight.of(person);
        return seen.stream()
                .map(one -> new Look(one, roots.getOrDefault(one.id(), person.unit()), year.applyAsInt(one)))
                .toList();
    }

    /** A year beyond the period is its nearest. */
    Look of(Person person, Wish wish) {
        Resolution resolution = resolutions.bySlug(wish.slug()).orElseThrow(() -> new NoSuchPage(wish.slug()));
        long own = sight.rootOf(person, resolution);
        int year = wish.year() == null
                ? progress.latestYear(resolution, own).orElseGet(() -> withoutFigures(resolution))
                : within(resolution, wish.year());
        long root = wish.unit() == null ? own : sight.rootOf(person, resolution, wish.unit(), year);
        return new Look(resolution, root, year, wish.provisional());
    }

    private int withoutFigures(Resolution resolution) {
        return within(resolution, LocalDate.now(clock).getYear());
    }

    private static int within(Resolution resolution, int year) {
        return Math.max(resolution.firstYear(), Math.min(year, resolution.lastYear()));
    }
}
