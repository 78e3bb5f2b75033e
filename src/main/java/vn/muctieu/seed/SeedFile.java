package vn.muctieu.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One file that seeds the database.
 *
 * @param name the file's name, without its folder
 */
public record SeedFile(String name, String content) {

    /**
     * All YAML files right below some folders, folder by folder, by name. A folder that is not there holds no files.
     *
     * @param locations folders, each as "classpath:…", "classpath*:…" or "file:…", or as a plain path
     */
    public static List<SeedFile> in(List<String> locations) {
        return locations.stream()
                .flatMap(location -> Arrays.stream(resources(location))
                        .sorted(Comparator.comparing(file -> Objects.requireNonNullElse(file.getFilename(), ""))))
                .map(SeedFile::read)
                .toList();
    }

    /** A number that changes with the content. */
    public int checksum() {
        var checksum = new CRC32();
        checksum.update(content.getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }

    private static Resource[] resources(String location) {
        String folder = location.contains(":") && location.indexOf(':') > 1 ? location : "file:" + location;
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources(folder + (folder.endsWith("/") ? "" : "/") + "*.y*ml");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the files in " + location, e);
        }
    }

    private static SeedFile read(Resource resource) {
        try {
            return new SeedFile(
                    Objects.requireNonNull(resource.getFilename()),
                    resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
