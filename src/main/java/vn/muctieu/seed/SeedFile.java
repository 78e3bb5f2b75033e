package vn.muctieu.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
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

    /** Letters of another encoding would else be seeded as question marks. */
    private static String text(String name, byte[] content) {
        var text = CharBuffer.allocate(content.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content), text, true);
        text.flip();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(letter -> letter == '\n').count();
            throw new FileProblem(name, line, "not-utf-8");
        }
        return text.toString();
    }

    private static SeedFile read(Resource resource) {
        try {
            String name = Objects.requireNonNull(resource.getFilename());
            return new SeedFile(name, text(name, resource.getContentAsByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
