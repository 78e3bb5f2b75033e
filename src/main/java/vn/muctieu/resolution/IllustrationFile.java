package vn.muctieu.resolution;

import java.util.List;
import vn.muctieu.seed.Entry;
import vn.muctieu.seed.SeedFile;

/** Invented wording for the targets of a resolution whose own words are not known; for the demonstration only. */
record IllustrationFile(
        SeedFile file, Entry root, String illustrates, String scope, List<FigureEntry> figures, List<Entry> targets) {

    static IllustrationFile read(SeedFile file) {
        Entry root = Entry.of(file).only("illustrates", "scope", "figures", "targets");
        return new IllustrationFile(
                file,
                root,
                root.text("illustrates"),
                root.text("scope"),
                root.entries("figures").stream().map(FigureEntry::read).toList(),
                root.entries("targets"));
    }

    /** The document it belongs to. */
    String identity() {
        return ResolutionFile.identity(illustrates, scope);
    }

    /** What is left of it where the document's own words are known: figures, which other illustrations may use. */
    IllustrationFile withoutTargets() {
        return new IllustrationFile(file, root, illustrates, scope, figures, List.of());
    }

    List<TargetEntry> targets(int firstYear, int lastYear) {
        return targets.stream()
                .map(entry -> TargetEntry.readIllustration(entry, firstYear, lastYear))
                .toList();
    }
}
