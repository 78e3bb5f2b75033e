package vn.muctieu.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/**
 * Something put together at the start that browsers may keep for ever.
 *
 * @param url its address, which changes with its content
 */
record LastingAsset(String url, ResponseEntity<String> answer) {

    static LastingAsset of(String path, MediaType type, String content) {
        return new LastingAsset(
                path + "?v=" + version(content.getBytes(StandardCharsets.UTF_8)),
                ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .body(content));
    }

    /** Another one for another content. */
    static String version(byte[] content) {
        return DigestUtils.md5DigestAsHex(content).substring(0, 12);
    }
}
