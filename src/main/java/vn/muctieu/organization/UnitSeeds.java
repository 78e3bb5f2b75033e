package vn.muctieu.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import vn.muctieu.seed.FileProblem;
import vn.muctieu.seed.Seed;
import vn.muctieu.seed.SeedFile;
import vn.muctieu.seed.Seeds;

/** The units and reorganisations that come with the application, and those of the admin's own files. */
@Component
class UnitSeeds implements Seeds {

    private static final String SHIPPED = "classpath*:units";

    private final Files files;

    UnitSeeds(Files files) {
        this.files = files;
    }

    @Override
    public List<? extends Seed> read() {
        List<UnitFile> read = files();
        int checksum = read.stream().mapToInt(file -> file.file().checksum()).reduce(0, (sum, one) -> 31 * sum + one);
        UnitHistory history = new UnitHistory();
        for (UnitFile file : read) {
            for (int position = 0; position < file.units().size(); position++) {
                UnitFile.Line unit = file.units().get(position);
                history.declare(unit.key(), unit.stand(position));
            }
        }
        List<String> names = read.stream().map(file -> file.file().name()).toList();
        List<Seed> seeds = new ArrayList<>();
        seeds.add(new ReorganizationsAnewSeed(names, checksum));
        read.forEach(file -> seeds.add(new UnitSeed(file, checksum)));
        Set<String> acts = new HashSet<>();
        for (Act act : inOrder(read)) {
            if (!acts.add(act.entry().act().key())) {
                throw act.entry()
                        .entry()
                        .problem("key", "act-twice", act.entry().act().key());
            }
            Map<String, Stand> now = act.entry().applyTo(history);
            seeds.add(new ReorganizationSeed(act.entry().act(), now, act.file(), checksum));
        }
        seeds.add(new ReorganizationsKeptSeed(names, checksum));
        return seeds;
    }

    private record Act(ReorganizationEntry entry, String file) {}

    /** An act may stand in a file before another of an earlier date. */
    private static List<Act> inOrder(List<UnitFile> files) {
        return files.stream()
                .flatMap(file ->
                        file.acts().stream().map(act -> new Act(act, file.file().name())))
                .sorted(Comparator.comparing(act -> act.entry().act().date()))
                .toList();
    }

    private List<UnitFile> files() {
        Set<String> declared = new HashSet<>();
        Set<String> names = new HashSet<>();
        return SeedFile.in(Stream.concat(Stream.of(SHIPPED), files.locations().stream())
                        .toList())
                .stream()
                .map(file -> {
                    if (!names.add(file.name())) {
                        throw new FileProblem(file.name(), 1, "file-twice");
                    }
                    return UnitFile.read(file, declared);
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
