package vn.muctieu.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What has been worked out lately, for everybody who may see the same. It holds until something it rests on changes, or
 * until midnight; what has not been asked for longest goes first.
 */
@Component
class Shelf {

    private static final int ROOM = 500;

    private final StampQuery stamps;
    private final Clock clock;
    private final Map<Object, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Kept> eldest) {
            return size() > ROOM;
        }
    };

    Shelf(StampQuery stamps, Clock clock) {
        this.stamps = stamps;
        this.clock = clock;
    }

    private record Kept(long stamp, LocalDate day, Object value) {}

    /** @param key says all that the value depends on besides the database and the day: whose eyes, which question */
    <T> T get(Object key, Class<T> type, Supplier<T> work) {
        long stamp = stamps.current();
        LocalDate today = LocalDate.now(clock);
        Kept known = find(key);
        if (known != null && known.stamp == stamp && known.day.equals(today)) {
            return type.cast(known.value);
        }
        T value = work.get();
        keep(key, new Kept(stamp, today, value));
        return value;
    }

    private @Nullable Kept find(Object key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private void keep(Object key, Kept one) {
        synchronized (kept) {
            kept.put(key, one);
        }
    }
}
