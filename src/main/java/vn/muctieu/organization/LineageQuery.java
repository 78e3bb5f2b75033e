package vn.muctieu.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.organization.Lineage.Above;
import vn.muctieu.organization.Lineage.Life;
import vn.muctieu.organization.Lineage.Passing;

/** Reads what came of units and what they came from. */
@Component
public class LineageQuery {

    private static final String KIN = """
            with recursive kin as (
                select unnest(:units::bigint[]) as unit_id
                union
                select n.unit_id
                from kin k
                cross join lateral (
                    select s.successor_id as unit_id from succession s where s.predecessor_id = k.unit_id
                    union all
                    select s.predecessor_id from succession s where s.successor_id = k.unit_id) n
            )
            """;

    private final JdbcClient database;

    LineageQuery(JdbcClient database) {
        this.database = database;
    }

    /** All that units share a past or a future with, seen by the borders of a date. Two statements. */
    public Lineage around(Collection<Long> units, LocalDate borders) {
        Long[] asked = units.toArray(Long[]::new);
        Map<Long, Life> lives = database
                .sql(KIN + """
                        select k.unit_id, p.name, u.first_day, u.last_day,
                            array(
                                select l.unit_id || '|' || a.kind || '|' || a.name
                                from unit_line(k.unit_id, :borders) l
                                join org_unit_period a on a.unit_id = l.unit_id and a.valid @> cast(:borders as date)
                                order by l.height) as line
                        from kin k
                        join org_unit u on u.id = k.unit_id
                        join lateral (
                            select name from org_unit_period p where p.unit_id = k.unit_id
                            order by p.valid desc limit 1) p on true
                        """)
                .param("units", asked)
                .param("borders", borders)
                .query((row, n) -> new Life(
                        row.getLong("unit_id"),
                        row.getString("name"),
                        day(row.getString("first_day")),
                        day(row.getString("last_day")),
                        Arrays.stream((String[]) row.getArray("line").getArray())
                                .map(LineageQuery::above)
                                .toList()))
                .list()
                .stream()
                .collect(Collectors.toMap(Life::unit, life -> life));
        return new Lineage(borders, lives, passings(asked));
    }

    private List<Passing> passings(Long[] asked) {
        return database.sql(KIN + """
                        select s.predecessor_id, s.successor_id, r.happened_on, s.parts, s.parts_of
                        from kin k
                        join succession s on s.predecessor_id = k.unit_id
                        join reorganization r on r.id = s.reorganization_id
                        """)
                .param("units", asked)
                .query((row, n) -> new Passing(
                        row.getLong("predecessor_id"),
                        row.getLong("successor_id"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getLong("parts"),
                        row.getLong("parts_of")))
                .list();
    }

    private static Above above(String written) {
        String[] parts = written.split("\\|", 3);
        return new Above(Long.parseLong(parts[0]), parts[2], UnitKind.of(parts[1]));
    }

    /** A beginning or an end that is not known lies beyond every date. */
    private static LocalDate day(String written) {
        return switch (written) {
            case "infinity" -> LocalDate.MAX;
            case "-infinity" -> LocalDate.MIN;
            default -> LocalDate.parse(written);
        };
    }
}
