package vn.muctieu.resolution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import vn.muctieu.seed.SeedFile;

/** Resolution files of the tests, read as those of the program are. */
public final class ResolutionFiles {

    private ResolutionFiles() {}

    /** The targets of a file, all rules being kept, by their number. */
    public static Map<Integer, Target> targets(String path) {
        return ResolutionLibrary.of(List.of(read(path)), List.of()).files().get(0).targets().stream()
                .map(TargetEntry::target)
                .collect(Collectors.toMap(Target::number, target -> target));
    }

    static ResolutionFile read(String path) {
        try {
            return ResolutionFile.read(new SeedFile(path, new ClassPathResource(path).getContentAsString(UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }
}
