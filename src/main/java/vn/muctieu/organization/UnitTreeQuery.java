package vn.muctieu.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.web.Dates;

/** Reads the tree of units with all that is known of each, and who says so. */
@Component
class UnitTreeQuery {

    private final JdbcClient database;

    UnitTreeQuery(JdbcClient database) {
        this.database = database;
    }

    private record Row(
            long id,
            @Nullable Long parent,
            String name,
            UnitKind kind,
            @Nullable String code,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String note,
            String source) {}

    /** The unit and all below it on that date or, if it had ended by then, on its last day; empty if it had not begun. */
    Optional<UnitTree> of(long unit, LocalDate on) {
        return lastStanding(unit, on).map(standing -> tree(standing, rows(unit, standing)));
    }

    private Optional<LocalDate> lastStanding(long unit, LocalDate on) {
        return database.sql("""
                        select max(least(:on, upper(valid) - 1))
                        from org_unit_period
                        where unit_id = :unit and (lower_inf(valid) or lower(valid) <= :on)
                        """)
                .param("unit", unit)
                .param("on", on)
                .query(LocalDate.class)
                .optional();
    }

    private List<Row> rows(long unit, LocalDate on) {
        return database.sql("""
                        select t.unit_id, t.parent_id, t.name, t.kind, p.code, p.note, p.source,
                            lower(p.valid) as first_day, upper(p.valid) - 1 as last_day
                        from unit_subtree(:unit, :on) t
                        join org_unit_period p on p.unit_id = t.unit_id and p.valid @> :on
                        order by t.depth, t.position
                        """)
                .param("unit", unit)
                .param("on", on)
                .query(UnitTreeQuery::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("unit_id"),
                row.getObject("parent_id", Long.class),
                row.getString("name"),
                UnitKind.of(row.getString("kind")),
                row.getString("code"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("note"),
                row.getString("source"));
    }

    private static UnitTree tree(LocalDate on, List<Row> rows) {
        Row top = rows.get(0);
        List<String> sources = rows.stream().map(Row::source).distinct().toList();
        Map<Long, List<Row>> below = rows.stream()
                .filter(row -> row != top && row.parent() != null)
                .collect(Collectors.groupingBy(Row::parent));
        return new UnitTree(on, branch(top, below, sources), sources);
    }

    private static UnitBranch branch(Row row, Map<Long, List<Row>> below, List<String> sources) {
        return new UnitBranch(
                row.name(),
                row.kind(),
                row.code(),
                written(row.from()),
                written(row.until()),
                row.note(),
                sources.indexOf(row.source()) + 1,
                below.getOrDefault(row.id(), List.of()).stream()
                        .map(unit -> branch(unit, below, sources))
                        .toList());
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : Dates.of(day);
    }
}
