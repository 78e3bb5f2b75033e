package vn.muctieu.resolution;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All resolutions and figures at hand, for those who need them at every number that is typed. Only migrations change
 * them, so the shelf is filled anew once Flyway's history has grown, at the latest a second later: another node may have
 * started with other files.
 */
@Component
public class ResolutionShelf {

    private static final long LOOKED_AT_EVERY = Duration.ofSeconds(1).toNanos();

    private final ResolutionQuery resolutions;
    private final JdbcClient database;
    private volatile @Nullable Filled filled;

    ResolutionShelf(ResolutionQuery resolutions, JdbcClient database) {
        this.resolutions = resolutions;
        this.database = database;
    }

    /** What stands on the shelf: the newest resolution first, figures by key in the order they are declared. */
    public record Content(List<Resolution> resolutions, Map<String, Figure> figures) {}

    private record Filled(Content content, long history, long lookedAt) {}

    /** All resolutions, the newest first. */
    public List<Resolution> all() {
        return content().resolutions();
    }

    public Optional<Resolution> bySlug(String slug) {
        return all().stream()
                .filter(resolution -> resolution.slug().equals(slug))
                .findFirst();
    }

    /** Every figure by its key, in the order they are declared. */
    public Map<String, Figure> figures() {
        return content().figures();
    }

    public Content content() {
        Filled last = filled;
        long now = System.nanoTime();
        if (last != null && now - last.lookedAt() < LOOKED_AT_EVERY) {
            return last.content();
        }
        long history = history();
        Content content = last != null && last.history() == history
                ? last.content()
                : new Content(resolutions.all(), resolutions.figures());
        filled = new Filled(content, history, now);
        return content;
    }

    private long history() {
        return database.sql("select coalesce(max(installed_rank), 0) from flyway_schema_history")
                .query(Long.class)
                .single();
    }
}
