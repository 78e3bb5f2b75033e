package vn.muctieu.dashboard;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Reads the stamp of all that the dashboard rests on: another one after every change, on whichever node. A request reads
 * it once, before anything else, so that what it works out is never newer than its stamp says.
 */
@Component
class StampQuery {

    private static final String READ = StampQuery.class.getName();

    private final JdbcClient database;

    StampQuery(JdbcClient database) {
        this.database = database;
    }

    long current() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST) instanceof Long read) {
            return read;
        }
        long stamp = database.sql("select version from progress_stamp")
                .query(Long.class)
                .single();
        request.setAttribute(READ, stamp, RequestAttributes.SCOPE_REQUEST);
        return stamp;
    }
}
