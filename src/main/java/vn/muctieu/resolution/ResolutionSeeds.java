package vn.muctieu.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import vn.muctieu.seed.Seed;
import vn.muctieu.seed.SeedFile;
import vn.muctieu.seed.Seeds;

/** The resolutions that come with the application, and those of the admin's own files. */
@Component
class ResolutionSeeds implements Seeds {

    private static final String SHIPPED = "classpath*:resolutions";

    private final Files files;
    private final List<String> illustrations;

    ResolutionSeeds(Files files, ObjectProvider<Illustrations> illustrations) {
        this.files = files;
        this.illustrations = illustrations.stream()
                .flatMap(some -> some.locations().stream())
                .toList();
    }

    @Override
    public List<? extends Seed> read() {
        List<ResolutionFile> own = resolutions(files.locations());
        Set<String> known = own.stream().map(ResolutionFile::identity).collect(Collectors.toSet());
        List<ResolutionFile> shipped = resolutions(List.of(SHIPPED));
        Set<String> replaced = shipped.stream()
                .map(ResolutionFile::identity)
                .filter(known::contains)
                .collect(Collectors.toSet());
        ResolutionLibrary library = ResolutionLibrary.of(
                Stream.concat(shipped.stream().filter(file -> !replaced.contains(file.identity())), own.stream())
                        .toList(),
                SeedFile.in(illustrations).stream()
                        .map(IllustrationFile::read)
                        .map(illustration -> replaced.contains(illustration.identity())
                                ? illustration.withoutTargets()
                                : illustration)
                        .toList());
        List<Seed> seeds = new ArrayList<>();
        seeds.add(new FigureSeed(library));
        library.files().forEach(file -> seeds.add(new ResolutionSeed(file)));
        return seeds;
    }

    private static List<ResolutionFile> resolutions(List<String> locations) {
        return SeedFile.in(locations).stream().map(ResolutionFile::read).toList();
    }

    /**
     * Where an admin puts resolution files.
     *
     * @param locations folders, read besides the files that come with the application; a document that comes with it too
     *     is taken from here
     */
    @ConfigurationProperties("muctieu.resolutions")
    record Files(@DefaultValue List<String> locations) {}
}
