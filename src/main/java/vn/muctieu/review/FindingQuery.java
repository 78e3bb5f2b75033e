package vn.muctieu.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.review.Conclusion.NamedCause;
import vn.muctieu.review.Conclusion.ProposedRemedy;
import vn.muctieu.review.Conclusion.Surrendered;

/** Reads what people found of a review's targets, and what they wrote. */
@Component
class FindingQuery {

    private final JdbcClient database;

    FindingQuery(JdbcClient database) {
        this.database = database;
    }

    /** A cause that may be named. */
    record Choice(long id, String nature, String text, boolean own) {}

    /** Causes that may be named where a unit is bound: those that came with the program, and those kept there or above. */
    List<Choice> choices(long unit, LocalDate on) {
        return database.sql("""
                        select id, nature, text, coalesce(unit_id = :unit, false) as own from cause_choice
                        where retired_at is null
                            and (unit_id is null or unit_id = :unit or unit_id in (select unit_id from unit_line(:unit, :on)))
                        order by nature desc, unit_id nulls first, id
                        """)
                .param("unit", unit)
                .param("on", on)
                .query(Choice.class)
                .list();
    }

    Map<Integer, List<NamedCause>> causes(long review) {
        record Of(int target, NamedCause cause) {}
        return database
                .sql("""
                        select c.target, c.id, h.nature, h.text as choice, c.text
                        from cause c join cause_choice h on h.id = c.choice_id
                        where c.review_id = :review order by h.nature, c.id
                        """)
                .param("review", review)
                .query((row, n) -> new Of(
                        row.getInt("target"),
                        new NamedCause(
                                row.getLong("id"),
                                row.getString("nature"),
                                row.getString("choice"),
                                row.getString("text"))))
                .list()
                .stream()
                .collect(groupingBy(Of::target, mapping(Of::cause, toList())));
    }

    Map<Integer, List<ProposedRemedy>> remedies(long review) {
        record Of(int target, ProposedRemedy remedy) {}
        return database
                .sql("select * from remedy where review_id = :review order by deadline, id")
                .param("review", review)
                .query((row, n) -> new Of(
                        row.getInt("target"),
                        new ProposedRemedy(
                                row.getLong("id"),
                                row.getString("what"),
                                row.getString("lead"),
                                row.getString("cooperating"),
                                row.getObject("deadline", LocalDate.class),
                                row.getString("effect"))))
                .list()
                .stream()
                .collect(groupingBy(Of::target, mapping(Of::remedy, toList())));
    }

    Map<Integer, Surrendered> surrenders(long review) {
        Map<Integer, Surrendered> surrenders = new HashMap<>();
        database.sql("select target, reason, proposal from surrender where review_id = :review")
                .param("review", review)
                .query(row -> {
                    surrenders.put(
                            row.getInt("target"), new Surrendered(row.getString("reason"), row.getString("proposal")));
                });
        return surrenders;
    }

    Map<Part, String> parts(long review) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        database.sql("select part, text from review_part where review_id = :review")
                .param("review", review)
                .query(row -> {
                    parts.put(Part.valueOf(row.getString("part")), row.getString("text"));
                });
        return parts;
    }
}
