package vn.muctieu.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What was sent, and what it would do or has done; every text is ready to be read.
 *
 * @param counts how many numbers are how, in the order of {@link State}
 * @param shown which of the numbers are; null for all but the unchanged
 * @param lines some of the numbers
 * @param older the first line of the page before; null if this is the first
 * @param further the first line of the page after; null if this is the last
 */
record IntakePage(
        String key,
        @Nullable String year,
        Status status,
        String received,
        @Nullable String taken,
        boolean overtaken,
        int total,
        int done,
        int numbers,
        List<File> files,
        List<Count> counts,
        @Nullable State shown,
        List<Line> lines,
        @Nullable Integer older,
        @Nullable Integer further) {

    /** How far it has come. */
    enum Status {
        READING,
        READ,
        TAKING,
        TAKEN
    }

    /** What a number would do to its form. */
    enum State {
        PROBLEM,
        CONFLICT,
        CHANGED,
        NEW,
        UNCHANGED
    }

    /**
     * One file.
     *
     * @param refusal why it could not be read; null if it could
     * @param foreign whether it was not made here, so that a person says how it is to be read
     */
    record File(
            int number,
            String name,
            @Nullable String refusal,
            boolean foreign,
            boolean leftOut,
            int ignoredRows,
            int problems) {}

    /** @param taken how many of them are conflicts that took the file's side */
    record Count(State state, int count, int taken) {}

    /**
     * One number.
     *
     * @param id its file and line
     * @param place the sheet, and of many files which
     * @param read what the file holds, as it is written there
     * @param stored what stands in the form, as the reader's language writes it
     * @param value what was understood, likewise
     */
    record Line(
            String id,
            String address,
            String place,
            String unit,
            String figure,
            String read,
            String stored,
            String value,
            State state,
            @Nullable String mark,
            @Nullable String problem,
            boolean taken) {}

    /** Where some of its numbers are shown, to be put behind its address. */
    public static String part(@Nullable State show, @Nullable Integer from) {
        return UriComponentsBuilder.newInstance()
                .queryParamIfPresent("show", Optional.ofNullable(show))
                .queryParamIfPresent("from", Optional.ofNullable(from))
                .toUriString();
    }

    /** Whether work is going on that nobody needs to wait for. */
    public boolean isBusy() {
        return status == Status.READING || status == Status.TAKING;
    }

    public int count(State state) {
        return counts.stream()
                .filter(count -> count.state() == state)
                .mapToInt(Count::count)
                .sum();
    }

    /** How many numbers would be written, conflicts aside. */
    public int toWrite() {
        return count(State.NEW) + count(State.CHANGED);
    }

    /** How many numbers are or were written, with the conflicts that took the file's side. */
    public int written() {
        return toWrite() + chosen();
    }

    /** Whether everything in the files that are not left out can be taken over. */
    public boolean isClean() {
        return files.stream().allMatch(file -> file.leftOut() || file.refusal() == null && file.problems() == 0);
    }

    /** Whether there are numbers that need looking at, which those that stay the same do not. */
    public boolean isNews() {
        return counts.stream().anyMatch(count -> count.state() != State.UNCHANGED);
    }

    /** How many numbers changed meanwhile, so that a person chooses. */
    public int conflicts() {
        return count(State.CONFLICT);
    }

    /** How many of the conflicts take the file's side. */
    public int chosen() {
        return counts.stream().mapToInt(Count::taken).sum();
    }

    /** Whether the page shows conflicts to choose in, so that leaving it must keep what was chosen. */
    public boolean isChoosing() {
        return status == Status.READ && lines.stream().anyMatch(line -> line.state() == State.CONFLICT);
    }

    /** Whether there is anything to take over. */
    public boolean isAcceptable() {
        return status == Status.READ && isClean() && (toWrite() > 0 || conflicts() > 0);
    }
}
