package vn.muctieu.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook whose hidden sheet says that every form was empty when it was made, as if all had been typed since. */
final class Retyped {

    private Retyped() {}

    static byte[] of(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Archive in = Archive.of(workbook);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : in.names()) {
                zip.putNextEntry(new ZipEntry(name));
                try (InputStream part = in.open(name)) {
                    byte[] bytes = part.readAllBytes();
                    String text = new String(bytes, StandardCharsets.ISO_8859_1);
                    zip.write(
                            text.contains("1:1000|")
                                    ? text.replaceAll("1:10+|1:\\d+0", "0:").getBytes(StandardCharsets.ISO_8859_1)
                                    : bytes);
                }
            }
        }
        return out.toByteArray();
    }
}
