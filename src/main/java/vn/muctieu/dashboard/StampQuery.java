package vn.muctieu.dashboard;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.muctieu.web.Counters;

/**
 * Reads the stamp of all that the dashboard rests on: another one after every change, on whichever node. A request reads
 * it once, before anything else, so that what it works out is never older than its stamp says.
 */
@Component
class StampQuery {

    private static final String MOMENT = StampQuery.class.getName();

    private final JdbcClient database;

    StampQuery(JdbcClient database) {
        this.database = database;
    }

    private record Moment(long stamp, boolean settled) {}

    /** All that this request takes is at least as new as this. */
    long current() {
        return moment().stamp;
    }

    /** Whether this request has taken something that was worked out. */
    boolean settled() {
        return moment().settled;
    }

    /** Says how new the first thing is that this request takes; what it takes after that is to be as new. */
    void take(long stamp) {
        if (!settled()) {
            keep(new Moment(stamp, true));
        }
    }

    private Moment moment() {
        if (RequestContextHolder.currentRequestAttributes().getAttribute(MOMENT, RequestAttributes.SCOPE_REQUEST)
                instanceof Moment known) {
            return known;
        }
        Counters noted = Counters.noted();
        return keep(new Moment(noted == null ? read() : noted.progress(), false));
    }

    private long read() {
        return database.sql("select version from progress_stamp")
                .query(Long.class)
                .single();
    }

    private static Moment keep(Moment moment) {
        RequestContextHolder.currentRequestAttributes().setAttribute(MOMENT, moment, RequestAttributes.SCOPE_REQUEST);
        return moment;
    }
}
