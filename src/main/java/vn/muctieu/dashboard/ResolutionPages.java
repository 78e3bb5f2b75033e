package vn.muctieu.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.measurement.SubmissionQuery;
import vn.muctieu.organization.Unit;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.progress.ProgressQuery;
import vn.muctieu.progress.ProgressQuery.Look;
import vn.muctieu.progress.ProgressQuery.WithYearBefore;
import vn.muctieu.progress.ResolutionProgress;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.ResolutionShelf;
import vn.muctieu.web.Dates;

/** Puts together what the dashboard's pages show, from what the reader may see. */
@Component
class ResolutionPages {

    private final ResolutionShelf resolutions;
    private final ProgressQuery progress;
    private final SubmissionQuery submissions;
    private final UnitQuery units;
    private final Sight sight;
    private final Shelf shelf;
    private final MessageSource messages;
    private final Clock clock;

    ResolutionPages(
            ResolutionShelf resolutions,
            ProgressQuery progress,
            SubmissionQuery submissions,
            UnitQuery units,
            Sight sight,
            Shelf shelf,
            MessageSource messages,
            Clock clock) {
        this.resolutions = resolutions;
        this.progress = progress;
        this.submissions = submissions;
        this.units = units;
        this.sight = sight;
        this.shelf = shelf;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a reader asks for: a resolution, and if they say so the year, the unit, and what is not approved yet. */
    record Wish(
            String slug, @Nullable Integer year, @Nullable String unit, boolean provisional) {

        /** A link that names no unit may come with an empty one. */
        Wish {
            unit = unit == null || unit.isBlank() ? null : unit;
        }
    }

    /** What a person sees of a resolution: its progress, with what names and explains it. */
    record Seen(
            Look look,
            ResolutionProgress progress,
            ResolutionPage page,
            List<Unit> below,
            Map<String, Figure> figures) {}

    /** The resolutions a person sees. */
    record Overview(List<ResolutionPage> pages) {}

    private record OverviewKey(long eyes, Locale language) {}

    private record SeenKey(long eyes, Wish wish, Locale language) {}

    /** All resolutions the person sees, each as of its latest year with figures. */
    List<ResolutionPage> overview(Person person, Locale language) {
        return shelf.get(
                        new OverviewKey(person.unit(), language),
                        Overview.class,
                        () -> new Overview(workOut(person, language)))
                .pages();
    }

    /** Where the overview's figures come from and as of when, to stand under what is printed. */
    String source(Locale language) {
        return texts(language).of("printed.overview", Dates.of(clock.instant()));
    }

    private List<ResolutionPage> workOut(Person person, Locale language) {
        Map<Long, Long> roots = sight.of(person);
        List<Resolution> seen = resolutions.all().stream()
                .filter(resolution -> roots.containsKey(resolution.id()))
                .toList();
        Map<Long, Integer> latest = progress.latestYears(seen, person.unit());
        List<Look> looks = new ArrayList<>();
        for (Resolution resolution : seen) {
            int year = latest.getOrDefault(resolution.id(), withoutFigures(resolution));
            looks.add(new Look(resolution, roots.getOrDefault(resolution.id(), person.unit()), year));
        }
        Map<String, Figure> figures = resolutions.figures();
        var from = new ResolutionPage.From(null, name(person.unit(), LocalDate.now(clock)));
        return progress.withYearBefore(looks, false).stream()
                .map(one -> page(one, from, Map.of(), figures, List.of(), texts(language)))
                .toList();
    }

    Seen seen(Person person, Wish wish, Locale language) {
        return shelf.get(new SeenKey(person.unit(), wish, language), Seen.class, () -> workOut(person, wish, language));
    }

    private Seen workOut(Person person, Wish wish, Locale language) {
        Look look = look(person, wish);
        WithYearBefore both = progress.withYearBefore(List.of(look), true).get(0);
        List<Unit> below = units.scope(look.root(), endOf(look.year()));
        Map<Long, String> names = below.stream().collect(Collectors.toMap(Unit::id, Unit::name));
        Map<String, Figure> figures = resolutions.figures();
        var from = new ResolutionPage.From(wish.unit(), name(look.root(), endOf(look.year())));
        Set<Long> corrected = submissions.underCorrection(names.keySet(), look.year());
        List<String> corrections = below.stream()
                .filter(unit -> corrected.contains(unit.id()))
                .map(Unit::name)
                .toList();
        var page = page(both, from, names, figures, corrections, texts(language));
        return new Seen(look, both.now(), page, below, figures);
    }

    /** Every resolution the person sees, the newest first. */
    List<ProgressApi.ResolutionAnswer> seen(Person person) {
        Map<Long, Long> roots = sight.of(person);
        return resolutions.all().stream()
                .filter(resolution -> roots.containsKey(resolution.id()))
                .map(resolution -> new ProgressApi.ResolutionAnswer(
                        resolution.slug(),
                        resolution.code(),
                        resolution.kind(),
                        resolution.title(),
                        resolution.issuer(),
                        resolution.issued(),
                        IntStream.rangeClosed(resolution.firstYear(), resolution.lastYear())
                                .boxed()
                                .toList()))
                .toList();
    }

    /** The same as {@link #seen(Person, Wish, Locale)}, for programs. */
    ProgressAnswer answer(Person person, Wish wish, Locale language) {
        Seen seen = seen(person, wish, language);
        long root = seen.progress().root();
        Unit scope = units.byId(root, endOf(seen.progress().year())).orElseThrow();
        return ProgressAnswer.of(seen, scope, clock.instant());
    }

    private ResolutionPage page(
            WithYearBefore both,
            ResolutionPage.From from,
            Map<Long, String> names,
            Map<String, Figure> figures,
            List<String> corrections,
            Texts texts) {
        var why = new Why(both.now(), names, clock.instant());
        return ResolutionPage.of(both.now(), both.before(), from, why, figures, corrections, texts);
    }

    Look look(Person person, Wish wish) {
        Resolution resolution = resolutions.bySlug(wish.slug()).orElseThrow(() -> new NoSuchPage(wish.slug()));
        long own = sight.rootOf(person, resolution);
        int year = wish.year() == null
                ? progress.latestYear(resolution, own).orElseGet(() -> withoutFigures(resolution))
                : Math.max(resolution.firstYear(), Math.min(wish.year(), resolution.lastYear()));
        long root = wish.unit() == null ? own : sight.rootOf(person, resolution, wish.unit(), year);
        return new Look(resolution, root, year, wish.provisional());
    }

    Texts texts(Locale language) {
        return new Texts(messages, language);
    }

    private String name(long unit, LocalDate on) {
        return units.byId(unit, on).orElseThrow().name();
    }

    private int withoutFigures(Resolution resolution) {
        int now = LocalDate.now(clock).getYear();
        return Math.max(resolution.firstYear(), Math.min(now, resolution.lastYear()));
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
