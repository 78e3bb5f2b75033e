package vn.muctieu.resolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.muctieu.seed.FileProblem;

/** All resolution files together, each rule that only several files can break being kept. */
record ResolutionLibrary(List<ResolutionFile> files, Map<String, FigureEntry> figures) {

    static ResolutionLibrary of(List<ResolutionFile> written, List<IllustrationFile> illustrations) {
        Map<String, ResolutionFile> files = new LinkedHashMap<>();
        for (ResolutionFile file : written) {
            ResolutionFile first = files.putIfAbsent(file.identity(), file);
            if (first != null) {
                throw file.root()
                        .problem(
                                "code",
                                "resolution-twice",
                                file.code(),
                                file.scope(),
                                first.file().name());
            }
        }
        for (IllustrationFile illustration : illustrations) {
            String identity = illustration.identity();
            ResolutionFile file = files.get(identity);
            if (file == null) {
                throw illustration
                        .root()
                        .problem("illustrates", "illustrates", illustration.illustrates(), illustration.scope());
            }
            files.put(identity, file.illustratedBy(illustration));
        }
        List<ResolutionFile> all = List.copyOf(files.values());
        return new ResolutionLibrary(all, figures(all)).checked();
    }

    private ResolutionLibrary checked() {
        figures.values().forEach(this::checkWithin);
        figures.values().forEach(this::checkUsual);
        for (ResolutionFile file : files) {
            for (TargetEntry target : file.targets()) {
                target.indicators().forEach(this::checkFigures);
            }
        }
        return this;
    }

    private void checkFigures(IndicatorEntry entry) {
        entry.indicator().figures().forEach(key -> requireFigure(key, entry));
    }

    private void requireFigure(String key, IndicatorEntry entry) {
        if (!figures.containsKey(key)) {
            throw entry.entry().problem("measure", "figure-unknown", key);
        }
    }

    private void checkUsual(FigureEntry entry) {
        Checks.Usual usual = entry.figure().checks().usual();
        if (usual != null && !figures.containsKey(usual.of())) {
            throw entry.entry().problem("checks", "figure-unknown", usual.of());
        }
    }

    private void checkWithin(FigureEntry start) {
        List<String> chain = new ArrayList<>();
        FigureEntry at = start;
        while (at.figure().within() != null) {
            chain.add(at.figure().key());
            FigureEntry next = figures.get(at.figure().within());
            if (next == null) {
                throw at.entry().problem("within", "figure-unknown", at.figure().within());
            }
            if (chain.contains(next.figure().key())) {
                chain.add(next.figure().key());
                throw start.entry()
                        .problem(
                                "within", "figure-within-circle", start.figure().key(), String.join(" → ", chain));
            }
            at = next;
        }
    }

    private static Map<String, FigureEntry> figures(List<ResolutionFile> files) {
        Map<String, FigureEntry> figures = new LinkedHashMap<>();
        Map<String, String> declaredIn = new LinkedHashMap<>();
        for (ResolutionFile file : files) {
            for (FigureEntry entry : file.figures()) {
                String key = entry.figure().key();
                FigureEntry first = figures.putIfAbsent(key, entry);
                if (first != null && !first.figure().equals(entry.figure())) {
                    throw entry.entry().problem("key", "figure-twice", key, String.valueOf(declaredIn.get(key)));
                }
                declaredIn.putIfAbsent(key, file.file().name());
            }
        }
        return figures;
    }

    /** The name of the file that declares a figure first. */
    String declaredIn(String figure) {
        return files.stream()
                .filter(file -> file.figures().stream()
                        .anyMatch(entry -> entry.figure().key().equals(figure)))
                .map(file -> file.file().name())
                .findFirst()
                .orElseThrow(() -> new FileProblem("?", 1, "figure-unknown", figure));
    }
}
