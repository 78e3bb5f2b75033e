package vn.muctieu.measurement;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A file that can serve as evidence: not too large, and what its name says. */
record EvidenceFile(String name, EvidenceType type, byte[] content) {

    static final int LARGEST_MEGABYTES = 20;

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
    private static final Pattern UNWRITTEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final int LONGEST_NAME = 200;

    /** @throws EntryRefused if it cannot */
    static EvidenceFile of(String name, byte[] content) {
        String written = Normalizer.normalize(
                UNWRITTEN
                        .matcher(FOLDERS.matcher(name).replaceFirst(""))
                        .replaceAll("")
                        .strip(),
                Normalizer.Form.NFC);
        if (written.isEmpty() || content.length == 0) {
            throw new EntryRefused("no-file");
        }
        if (content.length > LARGEST_MEGABYTES * 1024 * 1024) {
            throw new EntryRefused("large-file", written, LARGEST_MEGABYTES);
        }
        if (written.length() > LONGEST_NAME) {
            throw new EntryRefused("long-file-name", LONGEST_NAME);
        }
        EvidenceType type = EvidenceType.of(content).orElseThrow(() -> new EntryRefused("not-evidence", written));
        if (!type.isNamed(written)) {
            throw new EntryRefused("misnamed-file", written, type.name());
        }
        if (EvidenceMarking.isOn(type, content)) {
            throw new EntryRefused("secret-file", written);
        }
        return new EvidenceFile(written, type, content);
    }
}
