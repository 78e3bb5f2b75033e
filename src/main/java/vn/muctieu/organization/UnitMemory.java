package vn.muctieu.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.muctieu.web.Counters;

/**
 * Answers about the tree of units, kept until the tree changes or the day ends. Every number that is typed asks where its
 * unit stands, and reorganisations are rare. A request looks once whether the tree has changed, on whichever node; whoever
 * changes the tree and asks on in the same request has to {@link #forget}.
 */
@Component
public class UnitMemory {

    private static final int ROOM = 20_000;
    private static final String ANSWERS = UnitMemory.class.getName();

    private final JdbcClient database;
    private final Clock clock;
    private volatile Answers latest = new Answers(-1, LocalDate.MIN, Map.of());

    UnitMemory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param day an act may have been entered before its day */
    private record Answers(long version, LocalDate day, Map<Question<?>, Object> all) {}

    /**
     * What can be asked about the tree; equal questions have equal answers as long as it stays the same.
     *
     * @param <T> the answer's type
     */
    public interface Question<T> {}

    /** @param answer finds the answer where it is not known yet */
    @SuppressWarnings("unchecked")
    public <T> T answer(Question<T> question, Supplier<T> answer) {
        Map<Question<?>, Object> answers = answers();
        Object known = answers.get(question);
        if (known != null) {
            return (T) known;
        }
        T found = answer.get();
        if (answers.size() < ROOM) {
            answers.put(question, found);
        }
        return found;
    }

    /** Looks again whether the tree has changed before the next question of this request is answered. */
    public void forget() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            Counters.drop();
            request.removeAttribute(ANSWERS, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private Map<Question<?>, Object> answers() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return current().all;
        }
        if (request.getAttribute(ANSWERS, RequestAttributes.SCOPE_REQUEST) instanceof Answers known) {
            return known.all;
        }
        Answers current = current();
        request.setAttribute(ANSWERS, current, RequestAttributes.SCOPE_REQUEST);
        return current.all;
    }

    private Answers current() {
        Counters noted = Counters.noted();
        long version = noted == null ? version() : noted.tree();
        Answers last = latest;
        LocalDate today = LocalDate.now(clock);
        if (last.version != version || !last.day.equals(today)) {
            last = new Answers(version, today, new ConcurrentHashMap<>());
            latest = last;
        }
        return last;
    }

    private long version() {
        return database.sql("select version from unit_tree").query(Long.class).single();
    }
}
