package vn.muctieu.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.muctieu.organization.UnitMemory;
import vn.muctieu.organization.UnitMemory.Question;

/**
 * Who may see and do what, where. A date says when the tree of units is looked at: for a year's figures the last day of
 * that year, so that a unit that has ended since is still in its place.
 */
@Component
public class Access {

    private final JdbcClient jdbc;
    private final UnitMemory memory;
    private final Clock clock;

    /**
     * A unit in somebody's sight.
     *
     * @param acts whether their own unit stood above it then, or the one that did passed into it as a whole; else they only
     *     look on
     */
    record Place(boolean acts) {}

    private record InSight(long own, long unit, LocalDate on) implements Question<Optional<Place>> {}

    private record Before(long own) implements Question<Set<Long>> {}

    Access(JdbcClient jdbc, UnitMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Everybody sees their own unit and those below it, what came before it, and what came after it once it has ended.
     */
    public boolean sees(Person person, long unit, LocalDate on) {
        return place(person, unit, on).isPresent();
    }

    /** Unit staff enter for their own unit and what passed into it whole, the organisation committee for all it acts for. */
    public boolean mayEnter(Person person, long unit, LocalDate on) {
        return mayEnter(person, unit, place(person, unit, on));
    }

    /** Whether the person's unit stood above another on a date, or the one that did passed into it as a whole. */
    public boolean actsFor(Person person, long unit, LocalDate on) {
        return acts(place(person, unit, on));
    }

    /** The organisation committee approves and returns for every unit it sees. */
    public boolean mayDecide(Person person, long unit, LocalDate on) {
        return mayDecide(person, place(person, unit, on));
    }

    /** Admins keep the accounts of their own unit and those below it, of units that have ended too. */
    public boolean mayAdminister(Person person, long unit) {
        return mayAdminister(person, isBelowOrWas(person, unit));
    }

    /** The units for which somebody may enter, all at once: the same rule as for one. */
    public Set<Long> enterable(Person person, LocalDate on) {
        Set<Long> enterable = new HashSet<>();
        jdbc.sql("select unit_id, acts from unit_sight(:own, :on)")
                .param("own", person.unit())
                .param("on", on)
                .query(row -> {
                    long unit = row.getLong("unit_id");
                    if (mayEnter(person, unit, Optional.of(new Place(row.getBoolean("acts"))))) {
                        enterable.add(unit);
                    }
                });
        return enterable;
    }

    public void requireSees(Person person, long unit, LocalDate on) {
        requireSight(person, unit, place(person, unit, on).isPresent());
    }

    public void requireMayEnter(Person person, long unit, LocalDate on) {
        Optional<Place> place = place(person, unit, on);
        requireSight(person, unit, place.isPresent());
        require(person, unit, mayEnter(person, unit, place));
    }

    public void requireMayDecide(Person person, long unit, LocalDate on) {
        Optional<Place> place = place(person, unit, on);
        requireSight(person, unit, place.isPresent());
        require(person, unit, mayDecide(person, place));
    }

    /** Admins keep what their own unit decided, and what those decided that passed into it as a whole. */
    public void requireMayAdministerAs(Person person, long unit) {
        boolean own = isOrWas(person, unit);
        requireSight(person, unit, own);
        require(person, unit, mayAdminister(person, own));
    }

    public void requireMayAdminister(Person person, long unit) {
        boolean below = isBelowOrWas(person, unit);
        requireSight(person, unit, below);
        require(person, unit, mayAdminister(person, below));
    }

    private boolean mayEnter(Person person, long unit, Optional<Place> place) {
        return switch (person.role()) {
            case UNIT_STAFF -> acts(place) && isOrWas(person, unit);
            case ORGANIZATION_COMMITTEE -> acts(place);
            case LEADER, INSPECTION, ADMIN -> false;
        };
    }

    private static boolean mayDecide(Person person, Optional<Place> place) {
        return person.role() == Role.ORGANIZATION_COMMITTEE && acts(place);
    }

    private static boolean acts(Optional<Place> place) {
        return place.map(Place::acts).orElse(false);
    }

    private static boolean mayAdminister(Person person, boolean below) {
        return person.role() == Role.ADMIN && below;
    }

    private static void requireSight(Person person, long unit, boolean seen) {
        if (!seen) {
            throw new OutOfSight(person, unit);
        }
    }

    private static void require(Person person, long unit, boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException(
                    "%s as %s may not do this at unit %d".formatted(person.username(), person.role(), unit));
        }
    }

    /** Where the unit is for the person, if it is in their sight. */
    private Optional<Place> place(Person person, long unit, LocalDate on) {
        return memory.answer(new InSight(person.unit(), unit, on), () -> readPlace(person.unit(), unit, on));
    }

    /** Whether a unit is the person's own, or passed into it as a whole and has ended. */
    private boolean isOrWas(Person person, long unit) {
        return unit == person.unit()
                || memory.answer(new Before(person.unit()), () -> readBefore(person.unit()))
                        .contains(unit);
    }

    private Set<Long> readBefore(long own) {
        return Set.copyOf(jdbc.sql("select unit_id from unit_before(:own) where acts")
                .param("own", own)
                .query(Long.class)
                .set());
    }

    private Optional<Place> readPlace(long own, long unit, LocalDate on) {
        return jdbc.sql("select acts from unit_in_sight(:own, :unit, :on) acts where acts is not null")
                .param("own", own)
                .param("on", on)
                .param("unit", unit)
                .query(Place.class)
                .optional();
    }

    private boolean isBelowOrWas(Person person, long unit) {
        return jdbc.sql("select exists (select from unit_reach(:own, :today) where unit_id = :unit)")
                .param("own", person.unit())
                .param("today", LocalDate.now(clock))
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }
}
