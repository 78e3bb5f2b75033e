package vn.muctieu.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where acts of reorganisation are tried, entered and taken back, by somebody who may. */
@Service
public class ReorganizationBook {

    private final UnitHistoryQuery histories;
    private final UnitMemory memory;
    private final JdbcClient database;

    ReorganizationBook(UnitHistoryQuery histories, UnitMemory memory, JdbcClient database) {
        this.histories = histories;
        this.memory = memory;
        this.database = database;
    }

    /**
     * What an act would do, without doing it.
     *
     * @throws ReorganizationRefused if it breaks a rule
     */
    public Outlook tried(Reorganization act) {
        UnitHistory before = histories.all();
        UnitHistory after = before.copy();
        Map<String, Stand> now = after.apply(act);
        return new Outlook(
                act.begins().stream()
                        .map(begun -> stood(begun.unit(), now, after))
                        .toList(),
                act.changes().stream()
                        .map(changed -> stood(changed.unit(), now, after))
                        .toList(),
                act.ended().stream()
                        .map(unit -> new Outlook.Stood(unit, before.last(unit).name(), null))
                        .toList());
    }

    /**
     * Enters an act, and does to the units what it says.
     *
     * @param account whoever enters it
     * @throws ReorganizationRefused if it breaks a rule
     */
    @Transactional
    public void enter(Reorganization act, long account) {
        oneAfterTheOther();
        Map<String, Stand> now = histories.all().apply(act);
        new ReorganizationRecord(database).enter(act, now, account);
        memory.forget();
    }

    /**
     * Takes an entered act back.
     *
     * @throws ReorganizationInUse if something rests on it
     */
    @Transactional
    public void undo(long id) {
        oneAfterTheOther();
        laterAct(id).ifPresent(later -> {
            throw new ReorganizationInUse("rested-on", later);
        });
        if (isAnythingReported(id) || !undone(id)) {
            throw new ReorganizationInUse("used");
        }
        memory.forget();
    }

    private boolean undone(long id) {
        return database.sql("select undo_reorganization_if_unused(:id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Whom an entered act concerned: those that begin, change or end with it; none if it came from a file. */
    public List<Long> concerned(long id) {
        return database.sql("""
                        select s.unit_id from reorganization r join reorganization_step s on s.reorganization_id = r.id
                        where r.id = :id and r.file is null
                        """).param("id", id).query(Long.class).list();
    }

    /** Acts are few; two at once could each be right alone and wrong together. */
    private void oneAfterTheOther() {
        database.sql("select kept_before from scope_keeping for update")
                .query(LocalDate.class)
                .single();
    }

    private Optional<String> laterAct(long id) {
        return database.sql("""
                        select later.title
                        from reorganization r
                        join reorganization_step s on s.reorganization_id = r.id
                        join reorganization later on (later.happened_on, later.id) > (r.happened_on, r.id)
                        join reorganization_step l on l.reorganization_id = later.id
                            and (l.unit_id = s.unit_id or l.parent_id = s.unit_id and s.step = 'begin')
                        where r.id = :id
                        order by later.happened_on, later.id
                        limit 1
                        """).param("id", id).query(String.class).optional();
    }

    /** What units that began with the act reported, or those it passed others into, since the year in which it happened. */
    private boolean isAnythingReported(long id) {
        return database.sql("""
                        select exists (
                            select from measurement m
                            join reorganization r on r.id = :id and m.year >= extract(year from r.happened_on)
                            where m.unit_id in (
                                select unit_id from reorganization_step where reorganization_id = :id and step = 'begin'
                                union select successor_id from succession where reorganization_id = :id)
                                and m.entered_at >= r.entered_at)
                        """).param("id", id).query(Boolean.class).single();
    }

    private static Outlook.Stood stood(String unit, Map<String, Stand> now, UnitHistory after) {
        Stand stand = Optional.ofNullable(now.get(unit)).orElseThrow();
        return new Outlook.Stood(
                unit,
                stand.name(),
                Stream.ofNullable(stand.parent())
                        .map(parent -> after.last(parent).name())
                        .findFirst()
                        .orElse(null));
    }

    /** What an act does to the units. */
    public record Outlook(List<Stood> begun, List<Stood> changed, List<Stood> ended) {

        /** @param parent the name of the unit above; null if there is none, or the unit is no more */
        public record Stood(
                String unit, String name, @Nullable String parent) {}
    }
}
