package vn.muctieu.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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

    /** Those who wait for the same work. The first of them does it, for the newest stamp that any of them asked with. */
    private static final class Round {

        private final @Nullable Round before;
        private final CompletableFuture<@Nullable Kept> over = new CompletableFuture<>();
        private long asked;

        private Round(@Nullable Round before) {
            this.before = before;
        }
    }

    /** Where one value stands: what is kept, the round at work, and the one that begins when that is over. */
    private static final class Place {

        private @Nullable Kept kept;
        private @Nullable Round running;
        private @Nullable Round coming;
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
        Kept kept = null;
        while (kept == null || !kept.holds(asked, LocalDate.now(clock))) {
            kept = take(place, asked, work);
        }
        stamps.take(kept.stamp);
        return type.cast(kept.value);
    }

    /** What is kept, or else what comes of the next round that is new enough; null if whoever led that one failed. */
    private @Nullable Kept take(Place place, long asked, Supplier<?> work) {
        Round round;
        boolean first = false;
        synchronized (place) {
            if (place.kept != null && place.kept.holds(asked, LocalDate.now(clock))) {
                return place.kept;
            }
            Round running = place.running;
            Round coming = place.coming;
            if (running != null && running.asked >= asked) {
                round = running;
            } else if (coming != null) {
                round = coming;
            } else {
                first = true;
                round = new Round(running);
                place.coming = round;
            }
            round.asked = Math.max(round.asked, asked);
        }
        return first ? lead(place, round, asked, work) : round.over.join();
    }

    /**
     * What this request makes of something that it has taken before is no newer than that. What it knows of the tree of
     * units may be older than what is read from now on.
     */
    private Kept lead(Place place, Round round, long asked, Supplier<?> work) {
        if (round.before != null) {
            round.before.over.join();
        }
        synchronized (place) {
            place.coming = null;
            place.running = round;
            round.asked = stamps.settled() ? asked : round.asked;
        }
        if (round.asked > asked) {
            memory.forget();
        }
        Kept kept = null;
        try {
            kept = new Kept(round.asked, LocalDate.now(clock), work.get());
            return kept;
        } finally {
            synchronized (place) {
                place.running = null;
                place.kept = kept == null ? place.kept : kept;
            }
            round.over.complete(kept);
        }
    }

    private Place place(Object key) {
        synchronized (places) {
            return places.computeIfAbsent(key, absent -> new Place());
        }
    }
}
