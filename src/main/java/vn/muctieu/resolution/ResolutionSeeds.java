package vn.muctieu.resolution;

import java.util.ArrayList;
import java.util.List;
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
        List<String> locations =
                Stream.concat(Stream.of(SHIPPED), files.locations().stream()).toList();
        ResolutionLibrary library = ResolutionLibrary.of(
                SeedFile.in(locations).stream().map(ResolutionFile::read).toList(),
                SeedFile.in(illustrations).stream().map(IllustrationFile::read).toList());
        List<Seed> seeds = new ArrayList<>();
        seeds.add(new FigureSeed(library));
        library.files().forEach(file -> seeds.add(new ResolutionSeed(file)));
        return seeds;
    }

    /**
     * Where an admin puts resolution files.
     *
     * @param locations folders, read besides the files that come with the application
     */
    @ConfigurationProperties("muctieu.resolutions")
    record Files(@DefaultValue List<String> locations) {}
}
