package vn.muctieu.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.UnitKind;
import vn.muctieu.progress.CountQuery.ByUnit;
import vn.muctieu.progress.CountQuery.Question;
import vn.muctieu.progress.CountQuery.UnitCounts;
import vn.muctieu.progress.Facts.Share;
import vn.muctieu.progress.Facts.UnitFacts;
import vn.muctieu.progress.ProgressQuery.Look;
import vn.muctieu.resolution.Change;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.Target;

/** What must be counted to judge some resolutions, gathered so that it can be asked at once, and what came of it. */
final class Inquiry {

    private final boolean detailed;
    private final List<Question> inTotal = new ArrayList<>();
    private final List<Question> byUnit = new ArrayList<>();
    private final Map<Question, Map<Integer, Count>> totals = new HashMap<>();
    private final Map<Question, Map<Long, UnitCounts>> units = new HashMap<>();

    /** @param detailed whether each unit's part is asked even where the verdict does not need it */
    Inquiry(boolean detailed) {
        this.detailed = detailed;
    }

    /** What need only be known as sums. */
    List<Question> inTotal() {
        return inTotal;
    }

    /** What must be known of each unit too. */
    List<Question> byUnit() {
        return byUnit;
    }

    void add(Look look) {
        for (Target target : look.resolution().targets()) {
            for (Indicator indicator : target.indicators()) {
                add(look, target, indicator);
            }
        }
    }

    void answer(List<Map<Integer, Count>> sums, List<ByUnit> parts) {
        for (int i = 0; i < inTotal.size(); i++) {
            totals.put(inTotal.get(i), sums.get(i));
        }
        for (int i = 0; i < byUnit.size(); i++) {
            totals.put(byUnit.get(i), parts.get(i).totals());
            units.put(byUnit.get(i), parts.get(i).units());
        }
    }

    List<Facts> facts(Look look, Target target, Rulings rulings) {
        List<Facts> facts = new ArrayList<>();
        for (int i = 0; i < target.indicators().size(); i++) {
            facts.add(facts(look, target, i + 1, rulings));
        }
        return facts;
    }

    private void add(Look look, Target target, Indicator indicator) {
        if (indicator.measured().isDecided()) {
            return;
        }
        Question question = question(look, target, indicator);
        Question base = base(look, target, indicator);
        List<Question> questions =
                detailed || indicator.terms().level().countsUnits() || isAskedOfAKind(look, indicator)
                        ? byUnit
                        : inTotal;
        questions.add(question);
        if (base != null) {
            questions.add(base);
        }
    }

    private Facts facts(Look look, Target target, int place, Rulings rulings) {
        Indicator indicator = target.indicators().get(place - 1);
        if (indicator.measured().isDecided()) {
            Resolution resolution = look.resolution();
            Series decided =
                    rulings.decided(target.number(), place, indicator, resolution.firstYear(), resolution.lastYear());
            return new Facts(decided, Share.NONE, Map.of());
        }
        Question question = question(look, target, indicator);
        Question base = base(look, target, indicator);
        Map<Long, UnitCounts> counted = units.getOrDefault(question, Map.of());
        Map<Long, UnitCounts> bases = base == null ? Map.of() : units.getOrDefault(base, Map.of());
        Map<Long, UnitFacts> parts = new HashMap<>();
        counted.forEach((id, unit) -> parts.put(
                id,
                new UnitFacts(
                        new Series(unit.years(), base == null ? null : baseOf(bases.get(id), base)),
                        rulings.share(target.number(), place, id, ofKind(indicator, unit.kind())))));
        UnitCounts own = counted.get(look.root());
        return new Facts(
                new Series(totals.getOrDefault(question, Map.of()), base == null ? null : only(totals.get(base), base)),
                rulings.share(target.number(), place, look.root(), own == null ? null : ofKind(indicator, own.kind())),
                parts);
    }

    private static boolean isAskedOfAKind(Look look, Indicator indicator) {
        return look.root() != look.resolution().scope()
                && !indicator.terms().quotas().isEmpty();
    }

    private static @Nullable BigDecimal ofKind(Indicator indicator, UnitKind kind) {
        return indicator.terms().quotas().get(kind);
    }

    private static Count baseOf(@Nullable UnitCounts unit, Question base) {
        return only(unit == null ? null : unit.years(), base);
    }

    private static Count only(@Nullable Map<Integer, Count> years, Question base) {
        Count none = Count.none(base.firstYear(), false, 0);
        return years == null ? none : years.getOrDefault(base.firstYear(), none);
    }

    /** From the year that the first one is held against, if it changes from one. */
    private static Question question(Look look, Target target, Indicator indicator) {
        Resolution resolution = look.resolution();
        int first = resolution.firstYear();
        int last = Math.max(first, Math.min(look.year(), resolution.lastYear()));
        Change change = indicator.terms().change();
        boolean fixedBase = indicator.measured().baseYear() != null;
        return new Question(
                indicator.numerator(),
                fixedBase ? null : indicator.denominator(),
                look.root(),
                change == null ? first : Math.min(first, change.from(first)),
                last,
                resolution.id(),
                target.number());
    }

    /** The denominator of the fixed year; null where each year has its own. */
    private static @Nullable Question base(Look look, Target target, Indicator indicator) {
        Integer year = indicator.measured().baseYear();
        String denominator = indicator.denominator();
        return year == null || denominator == null
                ? null
                : new Question(
                        denominator,
                        null,
                        look.root(),
                        year,
                        year,
                        look.resolution().id(),
                        target.number());
    }
}
