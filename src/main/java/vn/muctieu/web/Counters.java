package vn.muctieu.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Where the counters of changes stood when a request began. They are read together with its session, so that whoever keeps
 * something in mind learns without a question of their own whether it still holds. They are good for a second: a file may
 * take long to arrive.
 *
 * @param tree changes of the tree of units
 * @param progress changes of anything that the dashboard rests on
 */
public record Counters(long tree, long progress) {

    private static final String NOTED = Counters.class.getName();
    private static final long GOOD_FOR = Duration.ofSeconds(1).toNanos();

    private record Note(Counters counters, long at) {}

    /** Keeps them with the request, if there is one. */
    public void note() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(NOTED, new Note(this, System.nanoTime()), RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** What was noted of this request; null if nothing was, or it is not good any more. */
    public static @Nullable Counters noted() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(NOTED, RequestAttributes.SCOPE_REQUEST) instanceof Note note
                        && System.nanoTime() - note.at < GOOD_FOR
                ? note.counters
                : null;
    }

    /** Lets whoever asks in this request from now on look anew. */
    public static void drop() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(NOTED, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
