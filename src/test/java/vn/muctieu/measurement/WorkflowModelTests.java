package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.measurement.Office.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;

/** Random people do random things to a form; after each, it stands as a plain telling of the rules says. */
@ApplicationTest
class WorkflowModelTests {

    private static final String UNIT = "ba-be";
    private static final String FIGURE = "dang-vien-ket-nap";
    private static final int ACTIONS = 250;

    @Autowired
    private SubmissionDesk desk;

    @Autowired
    private FigureEntry entry;

    @Autowired
    private YearDesk years;

    @Autowired
    private CorrectionDesk corrections;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MessageSource messages;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(database, messages);
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** The rules once more, without a program around them. */
    private static final class Oracle {

        Status status = Status.NONE;

        @Nullable
        Integer value;

        @Nullable
        Integer approved;

        @Nullable
        Person submitter;

        boolean examined;
        boolean closed;
        boolean reopened;
        int versions;
        final List<String> past = new ArrayList<>();

        boolean open() {
            return !closed || reopened;
        }

        boolean enter(boolean allowed, @Nullable Integer number) {
            if (!allowed || !open() || !status.isOpen()) {
                return false;
            }
            status = status == Status.NONE ? Status.DRAFT : status;
            if (!java.util.Objects.equals(value, number)) {
                past.add(value + ">" + number);
                value = number;
            }
            return true;
        }

        boolean submit(boolean allowed, Person who) {
            if (!allowed || !open() || !status.isOpen() || status == Status.NONE || value == null) {
                return false;
            }
            status = Status.SUBMITTED;
            submitter = who;
            examined = false;
            versions++;
            return true;
        }

        boolean withdraw(boolean allowed) {
            if (!allowed || !open() || status != Status.SUBMITTED || examined) {
                return false;
            }
            status = Status.DRAFT;
            return true;
        }

        boolean examine(boolean allowed) {
            if (!allowed || !open() || status != Status.SUBMITTED) {
                return false;
            }
            examined = true;
            return true;
        }

        boolean approve(boolean allowed, Person who) {
            if (!allowed || !open() || status != Status.SUBMITTED || who.equals(submitter)) {
                return false;
            }
            status = Status.APPROVED;
            approved = value;
            return true;
        }

        boolean giveBack(boolean allowed) {
            if (!allowed || !open() || status != Status.SUBMITTED && status != Status.APPROVED) {
                return false;
            }
            status = Status.RETURNED;
            return true;
        }

        boolean closeYear(boolean allowed) {
            if (!allowed || closed) {
                return false;
            }
            closed = true;
            return true;
        }

        boolean reopen(boolean allowed) {
            if (!allowed || !closed || reopened) {
                return false;
            }
            reopened = true;
            status = status == Status.APPROVED ? Status.RETURNED : status;
            return true;
        }

        boolean closeAgain(boolean allowed) {
            if (!allowed || !reopened) {
                return false;
            }
            reopened = false;
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void noIllegalStateAndNoLostNumber(long seed) {
        var random = new Random(seed);
        var oracle = new Oracle();
        List<Person> people = List.of(
                office.staff,
                office.neighbour,
                office.committee,
                office.colleague,
                office.leader,
                office.inspection,
                office.admin);
        long first = lastChange();
        for (int i = 0; i < ACTIONS; i++) {
            Person who = people.get(random.nextInt(people.size()));
            String step = act(random, oracle, who);
            assertThat(office.status(UNIT))
                    .as("seed %d, step %d: %s", seed, i, step)
                    .isEqualTo(oracle.status.name());
            assertThat(number("value")).as(step).isEqualTo(oracle.value);
            assertThat(number("approved")).as(step).isEqualTo(oracle.approved);
        }
        assertThat(past(first)).isEqualTo(oracle.past);
        assertThat(database.sql("select count(*) from submission_version")
                        .query(Integer.class)
                        .single())
                .isEqualTo(oracle.versions);
    }

    private String act(Random random, Oracle oracle, Person who) {
        boolean enters = who == office.staff || who == office.committee || who == office.colleague;
        boolean decides = who == office.committee || who == office.colleague;
        boolean administers = who == office.admin;
        int action = random.nextInt(100);
        if (action < 30) {
            Integer number = random.nextInt(8) == 0 ? null : random.nextInt(5);
            return tell(
                    "enter " + number,
                    who,
                    oracle.enter(enters, number),
                    () -> entry.enter(who, YEAR, UNIT, FIGURE, number == null ? "" : number.toString(), version()));
        }
        if (action < 48) {
            return tell("submit", who, oracle.submit(enters, who), () -> desk.submit(who, YEAR, UNIT));
        }
        if (action < 55) {
            return tell("withdraw", who, oracle.withdraw(enters), () -> desk.withdraw(who, YEAR, UNIT));
        }
        if (action < 62) {
            return tell("examine", who, oracle.examine(decides), () -> desk.examine(who, YEAR, UNIT));
        }
        if (action < 78) {
            return tell("approve", who, oracle.approve(decides, who), () -> desk.approve(who, YEAR, UNIT));
        }
        if (action < 90) {
            return tell("return", who, oracle.giveBack(decides), () -> desk.returnFor(who, YEAR, UNIT, "Xem lại"));
        }
        if (action < 93) {
            return tell("close", who, oracle.closeYear(administers), () -> years.close(who, YEAR));
        }
        if (action < 98) {
            return tell("reopen", who, oracle.reopen(administers), () -> corrections.reopen(who, YEAR, UNIT, "Số 5"));
        }
        return tell("close again", who, oracle.closeAgain(administers), () -> corrections.close(who, YEAR, UNIT));
    }

    /** Does it, and sees that it is taken or refused as the oracle says. */
    private static String tell(String action, Person who, boolean taken, Runnable attempt) {
        boolean went;
        try {
            attempt.run();
            went = true;
        } catch (EntryRefused | AccessDeniedException | OutOfSight refused) {
            went = false;
        }
        String step = action + " by " + who.username();
        assertThat(went).as(step).isEqualTo(taken);
        return step;
    }

    private int version() {
        return database.sql("select coalesce(max(version), 0) from measurement")
                .query(Integer.class)
                .single();
    }

    private @Nullable Integer number(String column) {
        return database.sql("select " + column + " from measurement where " + column + " is not null")
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    private long lastChange() {
        return database.sql("select coalesce(max(id), 0) from measurement_change")
                .query(Long.class)
                .single();
    }

    private List<String> past(long after) {
        return database.sql("""
                        select coalesce(trunc(old_value)::text, 'null') || '>' || coalesce(trunc(new_value)::text, 'null')
                        from measurement_change
                        where id > :after and old_value is distinct from new_value order by id
                        """).param("after", after).query(String.class).list();
    }
}
