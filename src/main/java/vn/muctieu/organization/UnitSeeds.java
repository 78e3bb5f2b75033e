package vn.muctieu.organization;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import vn.muctieu.seed.FileProblem;
import vn.muctieu.seed.Seed;
import vn.muctieu.seed.SeedFile;
import vn.muctieu.seed.Seeds;

/** The units that come with the application, and those of the admin's own files. */
@Component
class UnitSeeds implements Seeds {

    private static final String SHIPPED = "classpath*:units";

    private final Files files;

    UnitSeeds(Files files) {
        this.files = files;
    }

    @Override
    public List<? extends Seed> read() {
        Set<String> declared = new HashSet<>();
        Set<String> names = new HashSet<>();
        return SeedFile.in(Stream.concat(Stream.of(SHIPPED), files.locations().stream())
                        .toList())
                .stream()
                .map(file -> {
                    if (!names.add(file.name())) {
                        throw new FileProblem(file.name(), 1, "file-twice");
                    }
                    return new UnitSeed(UnitFile.read(file, declared));
                })
                .toList();
    }

    /**
     * Where an admin puts files of units.
     *
     * @param locations folders, read besides the files that come with the application
     */
    @ConfigurationProperties("muctieu.units")
    record Files(@DefaultValue List<String> locations) {}
}
