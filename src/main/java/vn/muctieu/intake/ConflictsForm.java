package vn.muctieu.intake;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose on one page of an intake's numbers, each named by its file and line.
 *
 * @param seen conflicts the page showed
 * @param conflict those of them that take the file's side
 */
record ConflictsForm(Set<String> seen, Set<String> conflict) {

    ConflictsForm(@Nullable Set<String> seen, @Nullable Set<String> conflict) {
        this.seen = seen == null ? Set.of() : seen;
        this.conflict = conflict == null ? Set.of() : conflict;
    }
}
