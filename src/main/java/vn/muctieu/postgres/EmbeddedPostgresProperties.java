package vn.muctieu.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded PostgreSQL lives.
 *
 * @param directory the folder that keeps its data between runs
 * @param binaries the folder its programs are unpacked to, if not the same
 */
@ConfigurationProperties("muctieu.embedded-postgres")
record EmbeddedPostgresProperties(
        @DefaultValue(".muctieu") String directory,
        @Nullable String binaries) {}
