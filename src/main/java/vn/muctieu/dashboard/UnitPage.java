package vn.muctieu.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.muctieu.dashboard.ResolutionPages.Seen;
import vn.muctieu.progress.ResolutionProgress;

/** One unit of a resolution: its targets, its place among its neighbours, its years. */
record UnitPage(ResolutionPage own, List<Line> lines) {

    /**
     * One indicator of the unit.
     *
     * @param first whether the target's text stands on this line
     * @param whole the value of all units together
     * @param rank its place among its neighbours; null where it has none
     */
    record Line(
            TargetView target,
            boolean first,
            IndicatorView indicator,
            String whole,
            @Nullable String rank) {

        /** Which of the target's indicators it is; null where there is one. */
        public @Nullable String which() {
            return target.indicators().size() > 1 ? indicator.name() : null;
        }
    }

    static UnitPage of(Seen own, Seen whole, List<ResolutionProgress> neighbours, Texts texts) {
        List<Line> lines = new ArrayList<>();
        List<TargetView> targets = own.page().targets();
        for (int i = 0; i < targets.size(); i++) {
            List<IndicatorView> indicators = targets.get(i).indicators();
            for (int j = 0; j < indicators.size(); j++) {
                Rank rank = neighbours.isEmpty() ? null : Rank.of(own.progress(), neighbours, i, j);
                lines.add(new Line(
                        targets.get(i),
                        j == 0,
                        indicators.get(j),
                        whole.page().targets().get(i).indicators().get(j).value(),
                        rank == null ? null : texts.of("rank", rank.place(), rank.of())));
            }
        }
        return new UnitPage(own.page(), lines);
    }

    /** Whether it has a place anywhere: a unit that ended has none among those of today. */
    boolean isRanked() {
        return lines.stream().anyMatch(line -> line.rank() != null);
    }
}
