package vn.muctieu.review;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A signed review, word by word and number by number as it was. The database lets nobody change or delete it. */
@Entity
class Edition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long reviewId;
    private int number;
    private long resolutionId;
    private String content;
    private String digest;
    private long signedBy;
    private Instant signedAt;

    @SuppressWarnings("NullAway.Init")
    protected Edition() {
        // for JPA
    }

    /** @param number counts a resolution's editions, from 1 */
    Edition(Review review, int number, String content, long account, Instant at) {
        this.reviewId = review.id();
        this.number = number;
        this.resolutionId = review.resolution();
        this.content = content;
        this.digest = digest(content);
        this.signedBy = account;
        this.signedAt = at;
    }

    static String digest(String content) {
        try {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
