package vn.muctieu.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A file as somebody sent it. */
record SentFile(String name, byte[] content) {

    /** The file itself, or the workbooks in it if it is an archive of such. */
    List<SentFile> unpacked() {
        if (content.length > Limits.FILE_BYTES || !Archive.isOne(content)) {
            return List.of(this);
        }
        try (Archive archive = Archive.of(content)) {
            List<String> workbooks = archive.names().stream()
                    .filter(file -> file.toLowerCase(Locale.ROOT).endsWith(".xlsx"))
                    .filter(file -> !file.startsWith("__MACOSX/"))
                    .toList();
            if (archive.has("[Content_Types].xml") || workbooks.isEmpty()) {
                return List.of(this);
            }
            List<SentFile> files = new ArrayList<>();
            for (String workbook : workbooks) {
                try (InputStream in = archive.open(workbook)) {
                    files.add(new SentFile(workbook, bounded(in)));
                }
            }
            return files;
        } catch (FileRefused refused) {
            // Said when the file itself is read.
            return List.of(this);
        } catch (IOException e) {
            return List.of(this);
        }
    }

    private static byte[] bounded(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(in.readNBytes(Limits.FILE_BYTES + 1));
        return bytes.toByteArray();
    }
}
