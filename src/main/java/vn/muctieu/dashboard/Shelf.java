package vn.muctieu.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.muctieu.organization.UnitMemory;

/**
 * What has been worked out lately, for everybody who may see the same. It holds until something it rests on changes, or
 * until midnight; what has not been asked for longest goes first. After a change one of those who ask works it out and the
 * others wait for them.
 */
@Component
class Shelf {

    private static final int ROOM = 500;

    private final StampQuery stamps;
    private final UnitMemory memory;
    private final Clock clock;
    private final Map<Object, Place> places = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Place> eldest) {
            return size() > ROOM;
        }
    };

    Shelf(StampQuery stamps, UnitMemory memory, Clock clock) {
        this.stamps = stamps;
        this.memory = memory;
        this.clock = clock;
    }

    private record Kept(long stamp, LocalDate day, Object value) {

        private boolean holds(long asked, LocalDate today) {
            return stamp >= asked && day.equals(today);
        }
    }

    /** Where one value stands. Whoever works it out does so for the newest stamp that anybody asked with so far. */
    private static final class Place {

        private final AtomicLong asked = new AtomicLong();
        private volatile @Nullable Kept kept;
    }

    /**
     * A request that takes something newer than its own stamp counts as that new from then on, so what it read before its
     * first question must not depend on the stamp.
     *
     * @param key says all that the value depends on besides the database and the day: whose eyes, which question
     */
    <T> T get(Object key, Class<T> type, Supplier<T> work) {
        Place place = place(key);
        long asked = stamps.current();
        Kept kept = place.kept;
        if (kept == null || !kept.holds(asked, LocalDate.now(clock))) {
            place.asked.accumulateAndGet(asked, Math::max);
            synchronized (place) {
                kept = place.kept;
                LocalDate today = LocalDate.now(clock);
                if (kept == null || !kept.holds(asked, today)) {
                    kept = new Kept(newest(place, asked), today, work.get());
                    place.kept = kept;
                }
            }
        }
        stamps.take(kept.stamp);
        return type.cast(kept.value);
    }

    private Place place(Object key) {
        synchronized (places) {
            return places.computeIfAbsent(key, absent -> new Place());
        }
    }

    /** The stamp of what is read from now on. What this request knows of the tree of units may be older than that. */
    private long newest(Place place, long asked) {
        long newest = place.asked.get();
        if (newest > asked) {
            memory.forget();
        }
        return newest;
    }
}
