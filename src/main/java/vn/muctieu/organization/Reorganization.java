package vn.muctieu.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dated act by which units begin, change, pass into others or end.
 *
 * @param date the first day on which things are as the act says
 * @param basis the document that orders it
 * @param concerns the unit whose own it is, where it names none that begins, changes or ends
 * @param successions what passes into what; each predecessor ends with the act
 * @param ends units that end and pass into none
 */
public record Reorganization(
        String key,
        LocalDate date,
        String title,
        String basis,
        @Nullable String note,
        String source,
        @Nullable String concerns,
        List<Beginning> begins,
        List<Change> changes,
        List<Succession> successions,
        List<String> ends) {

    /** A unit that begins with the act. */
    public record Beginning(
            String unit,
            UnitKind kind,
            String name,
            @Nullable String code,
            @Nullable String parent,
            @Nullable String note) {}

    /** What the act changes of a unit that goes on; null stays as it was. */
    public record Change(
            String unit,
            @Nullable UnitKind kind,
            @Nullable String name,
            @Nullable String code,
            @Nullable String parent,
            @Nullable String note) {}

    /** A unit that passes into another, as a whole or by a share. */
    public record Succession(String predecessor, String successor, Share share) {}

    /** The units that end with the act, each once. */
    List<String> ended() {
        return Stream.concat(successions.stream().map(Succession::predecessor), ends.stream())
                .distinct()
                .toList();
    }
}
