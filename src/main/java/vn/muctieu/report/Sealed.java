package vn.muctieu.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An office file whose bytes depend on its content and its day alone: libraries write the moment into them. */
final class Sealed {

    private static final Pattern MOMENT =
            Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:(?:created|modified)>)");

    private Sealed() {}

    static byte[] of(byte[] file, LocalDate day) {
        try {
            Map<String, byte[]> entries = new TreeMap<>();
            try (var in = ZipFile.builder().setByteArray(file).get()) {
                for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                    byte[] content = in.getInputStream(entry).readAllBytes();
                    entries.put(entry.getName(), same(entry.getName(), content, day));
                }
            }
            return zipped(entries, day);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] same(String name, byte[] content, LocalDate day) {
        if (name.endsWith(".xlsx")) {
            return of(content, day);
        }
        if (!name.equals("docProps/core.xml")) {
            return content;
        }
        String properties = new String(content, StandardCharsets.UTF_8);
        return MOMENT.matcher(properties)
                .replaceAll("$1" + day + "T00:00:00Z$2")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(Map<String, byte[]> entries, LocalDate day) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            // The first thing in an office file says what it is.
            put(out, "[Content_Types].xml", entries, day);
            for (String name : entries.keySet()) {
                if (!name.equals("[Content_Types].xml")) {
                    put(out, name, entries, day);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, Map<String, byte[]> entries, LocalDate day)
            throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(day.atStartOfDay());
        out.putNextEntry(entry);
        out.write(entries.getOrDefault(name, new byte[0]));
        out.closeEntry();
    }
}
