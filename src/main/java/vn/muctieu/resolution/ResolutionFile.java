package vn.muctieu.resolution;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.muctieu.seed.Entry;
import vn.muctieu.seed.SeedFile;

/** A resolution file as it was read, each rule that one file alone can break being kept. */
record ResolutionFile(
        SeedFile file,
        Entry root,
        String code,
        String kind,
        String title,
        String issuer,
        String scope,
        @Nullable LocalDate issued,
        int firstYear,
        int lastYear,
        @Nullable String follows,
        @Nullable String source,
        List<FigureEntry> figures,
        List<TargetEntry> targets,
        List<PublishedResult> published) {

    static final Pattern CODE = Pattern.compile("[0-9]+[A-Za-z]?-[\\p{L}0-9]+(/[\\p{L}0-9]+)*");
    private static final Pattern PERIOD = Pattern.compile("((?:19|20|21)\\d{2})-((?:19|20|21)\\d{2})");
    private static final Pattern STATED = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    static ResolutionFile read(SeedFile file) {
        Entry root = Entry.of(file)
                .only(
                        "code",
                        "kind",
                        "title",
                        "issuer",
                        "scope",
                        "issued",
                        "period",
                        "follows",
                        "source",
                        "figures",
                        "targets",
                        "published",
                        "amendments");
        Matcher period = PERIOD.matcher(root.text("period"));
        if (!period.matches() || period.group(1).compareTo(period.group(2)) > 0) {
            throw root.problem("period", "period", root.text("period"));
        }
        int firstYear = Integer.parseInt(period.group(1));
        int lastYear = Integer.parseInt(period.group(2));
        return new ResolutionFile(
                file,
                root,
                root.text("code", CODE, "code"),
                root.oneOf("kind", "resolution", "action-programme", "scheme"),
                root.text("title"),
                root.text("issuer"),
                root.text("scope"),
                root.dateOrNull("issued"),
                firstYear,
                lastYear,
                root.has("follows") ? root.text("follows", CODE, "code") : null,
                root.textOrNull("source"),
                root.entries("figures").stream().map(FigureEntry::read).toList(),
                AmendmentEntry.applied(root, targets(root, firstYear, lastYear), firstYear, lastYear),
                root.entries("published").stream()
                        .map(ResolutionFile::published)
                        .toList());
    }

    /** The document's number as an address writes it: 17-nq-tu. */
    String slug() {
        return slug(code);
    }

    static String slug(String code) {
        return Normalizer.normalize(code.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
    }

    /** What makes it this document and no other. */
    String identity() {
        return identity(code, scope);
    }

    static String identity(String code, String scope) {
        return scope + " " + slug(code);
    }

    /** The same with the wording of unknown targets filled in from an illustration. */
    ResolutionFile illustratedBy(IllustrationFile illustration) {
        List<TargetEntry> illustrated = new ArrayList<>(targets);
        for (TargetEntry target : illustration.targets(firstYear, lastYear)) {
            int place = placeOf(target, illustrated);
            if (illustrated.get(place).target().wording() != Target.Wording.UNKNOWN) {
                throw target.entry()
                        .problem("number", "illustrates-known", target.target().number());
            }
            illustrated.set(place, target.withdrawnAs(illustrated.get(place)));
        }
        List<FigureEntry> allFigures = new ArrayList<>(figures);
        allFigures.addAll(illustration.figures());
        var both = new SeedFile(
                file.name(), file.content() + "\n" + illustration.file().content());
        return new ResolutionFile(
                both,
                root,
                code,
                kind,
                title,
                issuer,
                scope,
                issued,
                firstYear,
                lastYear,
                follows,
                source,
                List.copyOf(allFigures),
                List.copyOf(illustrated),
                published);
    }

    private static int placeOf(TargetEntry target, List<TargetEntry> targets) {
        for (int place = 0; place < targets.size(); place++) {
            if (targets.get(place).target().number() == target.target().number()) {
                return place;
            }
        }
        throw target.entry()
                .problem("number", "illustrates-none", target.target().number());
    }

    private static List<TargetEntry> targets(Entry root, int firstYear, int lastYear) {
        if (root.entries("targets").isEmpty()) {
            throw root.problem("targets", "missing", "targets");
        }
        Set<Integer> numbers = new HashSet<>();
        List<TargetEntry> targets = new ArrayList<>();
        for (Entry entry : root.entries("targets")) {
            TargetEntry target = TargetEntry.read(entry, firstYear, lastYear);
            if (!numbers.add(target.target().number())) {
                throw entry.problem("number", "target-twice", target.target().number());
            }
            targets.add(target);
        }
        return List.copyOf(targets);
    }

    private static PublishedResult published(Entry entry) {
        entry.only("kind", "stated-on", "targets", "not-met", "text", "causes", "source");
        int targets = entry.integer("targets");
        int notMet = entry.integer("not-met");
        if (notMet < 0 || notMet > targets) {
            throw entry.problem("not-met", "published-count", notMet, targets);
        }
        return new PublishedResult(
                entry.oneOf("kind", "interim-review", "final-review"),
                entry.text("stated-on", STATED, "not-a-date-or-year"),
                targets,
                notMet,
                entry.text("text"),
                entry.textOrNull("causes"),
                entry.text("source"));
    }
}
